package org.podium.system;

import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands what takes long to every test that only looks at it; the first that asks has it made, on the platform of the run. */
abstract class MadeOnce<T> implements ParameterResolver {
    private final OnePlatform platform = new OnePlatform();
    private final Class<T> type;
    private final Function<RunningPlatform, T> making;

    MadeOnce(Class<T> type, Function<RunningPlatform, T> making) {
        this.type = type;
        this.making = making;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == type;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        RunningPlatform running = (RunningPlatform) platform.resolveParameter(parameter, context);
        return Objects.requireNonNull(context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .getOrComputeIfAbsent(type, made -> making.apply(running), type));
    }
}
