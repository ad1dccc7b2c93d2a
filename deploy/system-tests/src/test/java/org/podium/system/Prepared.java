package org.podium.system;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * What the system tests of a run look at, each made once: the platform, and on it the two stories. They are made one after
 * the other and beside the tests that need none of them: {@link RunBegins} has them begun with the run.
 */
final class Prepared {
    private static final ExecutorService ONE_AFTER_THE_OTHER = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("prepared").factory());

    private static @Nullable Future<RunningPlatform> platform;
    private static @Nullable Future<PlayedStory> tianjin;
    private static @Nullable Future<PlayedNational> national;

    private Prepared() {}

    static synchronized Future<RunningPlatform> platform() {
        if (platform == null) {
            platform = begun(
                    () -> RunningPlatform.start(Path.of("target", "platform").toAbsolutePath()));
        }
        return platform;
    }

    static synchronized Future<PlayedStory> tianjin() {
        if (tianjin == null) {
            Future<RunningPlatform> running = platform();
            tianjin = begun(() -> PlayedStory.play(made(running)));
        }
        return tianjin;
    }

    static synchronized Future<PlayedNational> national() {
        if (national == null) {
            Future<RunningPlatform> running = platform();
            national = begun(() -> PlayedNational.play(made(running)));
        }
        return national;
    }

    /** Until nothing that has begun is still being made; whether it succeeded is for those to say who ask for it. */
    static void await() {
        made(begun(() -> true));
    }

    /** What a future holds, or the failure that was met in making it. */
    static <T> T made(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            throw new AssertionError("could not be prepared: " + failed.getCause(), failed.getCause());
        } catch (CancellationException | InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        }
    }

    /** Takes down what runs; nothing if nobody asked for a platform. */
    static void end() {
        Future<RunningPlatform> running;
        synchronized (Prepared.class) {
            running = platform;
        }
        if (running == null) {
            return;
        }
        await();
        if (running.state() == Future.State.SUCCESS) {
            running.resultNow().close();
        }
    }

    private static <T> Future<T> begun(Callable<T> making) {
        return ONE_AFTER_THE_OTHER.submit(making);
    }
}
