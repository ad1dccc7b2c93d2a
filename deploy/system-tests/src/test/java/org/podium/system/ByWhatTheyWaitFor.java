package org.podium.system;

import java.util.Comparator;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;

/**
 * First the short tests that need no platform, then those that look while a story is played, then the others, by {@link Order};
 * what takes long without asking for the platform brings up one of its own.
 */
public final class ByWhatTheyWaitFor implements ClassOrderer {
    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors()
                .sort(Comparator.<ClassDescriptor>comparingInt(ByWhatTheyWaitFor::wait)
                        .thenComparingInt(ByWhatTheyWaitFor::order));
    }

    private static int wait(ClassDescriptor test) {
        if (RunBegins.extensions(test.getTestClass()).isEmpty()) {
            return test.findAnnotation(Tag.class).isEmpty() ? 0 : 2;
        }
        return test.isAnnotated(BesideAPlay.class) ? 1 : 2;
    }

    private static int order(ClassDescriptor test) {
        return test.findAnnotation(Order.class).map(Order::value).orElse(Order.DEFAULT);
    }
}
