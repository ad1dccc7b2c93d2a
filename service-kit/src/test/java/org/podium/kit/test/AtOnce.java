package org.podium.kit.test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several callers who start together, each on a thread of its own. */
public final class AtOnce {
    private AtOnce() {}

    /** Their answers, in the order of the calls. */
    @SafeVarargs
    public static <T> List<T> call(Callable<T>... calls) {
        return call(List.of(calls));
    }

    /** The same call so many times. */
    public static <T> List<T> call(int times, Callable<T> call) {
        return call(Collections.nCopies(times, call));
    }

    public static <T> List<T> call(List<Callable<T>> calls) {
        CountDownLatch ready = new CountDownLatch(calls.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> call : calls) {
                running.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return call.call();
                }));
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : running) {
                answers.add(answer.get());
            }
            return answers;
        } catch (ExecutionException failed) {
            throw new AssertionError("a call failed", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while callers were waiting", stopped);
        }
    }
}
