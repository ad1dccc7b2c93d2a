package org.podium.kit.trial;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Lets a test hold a request in the middle of its transaction, or end it there. */
@ApplicationScoped
public class Gate {
    private volatile CountDownLatch closed = new CountDownLatch(0);
    private final AtomicInteger inside = new AtomicInteger();

    void pass(String name) {
        inside.incrementAndGet();
        if (name.startsWith("fails")) {
            throw new IllegalStateException("the request fails after its work");
        }
        try {
            if (name.startsWith("waits") && !closed.await(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody opened the gate");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    int inside() {
        return inside.get();
    }

    void close() {
        closed = new CountDownLatch(1);
    }

    void open() {
        closed.countDown();
    }
}
