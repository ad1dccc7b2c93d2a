package org.podium.registration.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.podium.kit.test.KafkaResource;
import org.podium.kit.test.PostgresResource;
import org.podium.kit.test.Tokens;
import org.podium.kit.time.Ids;
import org.podium.registration.Portal;
import org.podium.registration.Sample;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(Tokens.class)
class SweepTest {
    private static final Path FOLDER = Path.of("target/blobs");

    private final Blobs blobs;
    private final Documents documents;
    private final Clock clock;

    SweepTest(Blobs blobs, Documents documents, Clock clock) {
        this.blobs = blobs;
        this.documents = documents;
        this.clock = clock;
    }

    @Test
    void a_file_that_no_row_names_goes_after_an_hour_and_a_named_one_stays() throws IOException {
        Portal.UnitUser unit = Portal.unit();
        String entry = unit.drafted(Portal.rehearsal(), Sample.form(Sample.competitor()));
        byte[] scan = Sample.jpeg(61, 79, 0);
        unit.send(entry, "IDENTITY_CARD", scan).then().statusCode(200);
        UUID left = Ids.next();
        blobs.write(left, scan);

        sweepAfter(Duration.ofMinutes(59));
        assertThat(lies(left)).isTrue();

        sweepAfter(Duration.ofMinutes(61));
        // another instance does the same a moment later
        sweepAfter(Duration.ofMinutes(61));

        assertThat(lies(left)).isFalse();
        assertThat(Portal.as(unit.token())
                        .get("/registration/v1/entries/{e}/documents/IDENTITY_CARD", entry)
                        .asByteArray())
                .isEqualTo(scan);
    }

    @Test
    void what_is_no_scan_is_left_alone() throws IOException {
        Path foreign = Files.createDirectories(FOLDER.resolve("zz")).resolve("README");
        Files.writeString(foreign, "put here by an administrator");

        sweepAfter(Duration.ofDays(400));

        assertThat(foreign).exists();
        Files.delete(foreign);
    }

    private void sweepAfter(Duration passed) {
        new Sweep(blobs, List.of(documents), Clock.offset(clock, passed)).run();
    }

    private static boolean lies(UUID file) throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.anyMatch(path -> path.endsWith(file.toString()));
        }
    }
}
