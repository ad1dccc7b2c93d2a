package org.podium.system;

import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands a story that was played once to every test that looks at it, to most of them when nothing is being played any more. */
abstract class MadeOnce<T> implements ParameterResolver {
    private final Class<T> type;
    private final Supplier<Future<T>> preparing;

    MadeOnce(Class<T> type, Supplier<Future<T>> preparing) {
        this.type = type;
        this.preparing = preparing;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == type;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        T made = Prepared.made(preparing.get());
        if (!context.getRequiredTestClass().isAnnotationPresent(BesideAPlay.class)) {
            Prepared.await();
        }
        return made;
    }
}
