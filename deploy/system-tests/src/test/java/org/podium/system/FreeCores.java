package org.podium.system;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Whether a promise that is made for two processors can be asked of this machine now. */
final class FreeCores {
    private static final int PROMISED = 2;
    private static final Duration LOOK = Duration.ofMillis(500);

    private FreeCores() {}

    /** What two busy threads get of two processors: 1 where nothing else runs, less beside other work or on one processor. */
    static double share() throws Exception {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        Callable<Double> busy = () -> {
            long cpu = threads.getCurrentThreadCpuTime();
            long begun = System.nanoTime();
            while (System.nanoTime() - begun < LOOK.toNanos()) {
                Thread.onSpinWait();
            }
            return (threads.getCurrentThreadCpuTime() - cpu) / (double) (System.nanoTime() - begun);
        };
        try (ExecutorService workers = Executors.newFixedThreadPool(PROMISED)) {
            double got = 0;
            for (Future<Double> worker : workers.invokeAll(List.of(busy, busy))) {
                got += worker.get();
            }
            return Math.min(1, got / PROMISED);
        }
    }
}
