package org.podium.registration.document;

import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Clears away what a crash left between a file and its row. A file is looked at when it is an hour old, many times longer
 * than any transaction lives: then no row names it because none ever will. The list of files is made before the rows are
 * asked, and deleting twice is deleting once, so any number of instances may sweep at the same time.
 */
@ApplicationScoped
class Sweep {
    private static final Logger LOG = Logger.getLogger(Sweep.class);
    private static final Duration SETTLED = Duration.ofHours(1);
    private static final int AT_ONCE = 1000;

    private final Blobs blobs;
    private final List<ScanRows> rows;
    private final Clock clock;

    Sweep(Blobs blobs, @All List<ScanRows> rows, Clock clock) {
        this.blobs = blobs;
        this.rows = rows;
        this.clock = clock;
    }

    @Scheduled(every = "${podium.blobs.sweep-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        blobs.writtenBefore(clock.instant().minus(SETTLED), this::sweep);
    }

    private void sweep(List<UUID> files) {
        for (int from = 0; from < files.size(); from += AT_ONCE) {
            List<UUID> some = files.subList(from, Math.min(files.size(), from + AT_ONCE));
            Set<UUID> left = new HashSet<>(some);
            rows.forEach(kind -> left.removeAll(kind.named(some)));
            left.forEach(blobs::delete);
            if (!left.isEmpty()) {
                LOG.infof("deleted scan files that no row names: %d", left.size());
            }
        }
    }
}
