package org.podium.system;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.Extension;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Begins what the tests of this run will ask for while those run that ask for nothing, and ends it with the run. */
public final class RunBegins implements TestExecutionListener {
    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        Set<Class<? extends Extension>> asked = plan.getRoots().stream()
                .flatMap(root -> plan.getDescendants(root).stream())
                .map(TestIdentifier::getSource)
                .flatMap(source -> source.stream())
                .filter(ClassSource.class::isInstance)
                .flatMap(source -> extensions(((ClassSource) source).getJavaClass()).stream())
                .collect(Collectors.toSet());
        if (asked.contains(OnePlatform.class)) {
            Prepared.platform();
        }
        if (asked.contains(PlayedStory.Once.class)) {
            Prepared.tianjin();
        }
        if (asked.contains(PlayedNational.Once.class)) {
            Prepared.national();
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        Prepared.end();
    }

    static List<Class<? extends Extension>> extensions(Class<?> test) {
        return AnnotationSupport.findRepeatableAnnotations(test, ExtendWith.class).stream()
                .flatMap(annotation -> Arrays.stream(annotation.value()))
                .toList();
    }
}
