package org.podium.local.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks all processes at once whether they answer, so that one that hangs does not hide the others. */
final class Probes {

    private Probes() {}

    static List<Boolean> all(List<Keeper> keepers) throws InterruptedException {
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> answers = keepers.stream()
                    .map(keeper -> workers.submit(() -> keeper.pid() != 0 && keeper.isReadyNow()))
                    .toList();
            List<Boolean> healthy = new ArrayList<>();
            for (Future<Boolean> answer : answers) {
                healthy.add(within3Seconds(answer));
            }
            workers.shutdownNow();
            return healthy;
        }
    }

    private static boolean within3Seconds(Future<Boolean> answer) throws InterruptedException {
        try {
            return answer.get(3, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return false;
        }
    }
}
