package org.podium.local.play.act;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Does what may be done in any order with several hands; the first failure stops the rest and is thrown. */
public final class Hands implements AutoCloseable {
    private final ExecutorService threads = Executors.newFixedThreadPool(8, work -> {
        Thread thread = new Thread(work, "player");
        thread.setDaemon(true);
        return thread;
    });

    public <T> void each(Collection<T> items, Consumer<T> work) {
        List<Future<?>> running = new ArrayList<>();
        for (T item : items) {
            running.add(threads.submit(() -> work.accept(item)));
        }
        try {
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException failed) {
            running.forEach(one -> one.cancel(true));
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            running.forEach(one -> one.cancel(true));
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
