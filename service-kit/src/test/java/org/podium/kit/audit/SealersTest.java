package org.podium.kit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.podium.kit.trial.Trial;

/** Several instances of a service are several sealers on one database; here they are threads with connections of their own. */
@QuarkusTest
@TestProfile(Trial.class)
class SealersTest {
    private static final int ENTRIES = 600;

    @Inject
    Audit audit;

    @Inject
    AuditSealer sealer;

    @Inject
    AuditReading reading;

    @Test
    void many_writers_and_several_sealers_make_one_chain() throws ExecutionException, InterruptedException {
        UUID contest = UUID.randomUUID();
        try (ExecutorService threads = Executors.newFixedThreadPool(12)) {
            List<Future<?>> work = new ArrayList<>();
            for (int i = 0; i < ENTRIES; i++) {
                String about = "sheet-" + i;
                work.add(threads.submit(() -> QuarkusTransaction.requiringNew()
                        .run(() -> audit.record(contest, "mark-confirmed", about, Map.of()))));
                if (i % 10 == 0) {
                    work.add(threads.submit(sealer::seal));
                }
            }
            for (Future<?> done : work) {
                done.get();
            }
        }
        sealer.seal();

        AuditReading.Verification found = reading.verify(contest);
        assertThat(found.faults()).isEmpty();
        assertThat(found.sealed() + found.unsealed()).isEqualTo(ENTRIES);
        assertThat(found.blocks()).isGreaterThan(1);
    }
}
