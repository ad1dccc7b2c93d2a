package org.podium.registration.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.podium.kit.database.Database;
import org.podium.kit.test.KafkaResource;
import org.podium.kit.test.PostgresResource;
import org.podium.kit.test.Tokens;
import org.podium.registration.Portal;
import org.podium.registration.Sample;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(Tokens.class)
class DocumentTest {
    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\nendobj\n".getBytes(StandardCharsets.US_ASCII);

    private final Database database;

    DocumentTest(DataSource source) {
        this.database = new Database(source);
    }

    @Test
    void what_a_scan_is_decides_its_bytes_never_its_name() {
        String contest = Portal.rehearsal();
        Portal.UnitUser unit = Portal.unit();
        String entry = unit.draft(contest, Sample.form(Sample.competitor())).path("id");

        unit.send(entry, "IDENTITY_CARD", Sample.text()).then().statusCode(200).body("state", equalTo("WRONG_TYPE"));
        unit.send(entry, "IDENTITY_CARD", PDF)
                .then()
                .body("state", equalTo("WRONG_TYPE"))
                .body("contentType", equalTo("application/pdf"));
        unit.send(entry, "REGISTRATION_FORM", PDF).then().body("state", equalTo("ACCEPTED"));
        unit.send(entry, "IDENTITY_CARD", Sample.jpeg(60, 80, 0)).then().body("state", equalTo("ACCEPTED"));
        Portal.entry(unit.token(), entry).then().body("documents", hasSize(2));
    }

    @Test
    void a_scan_replaces_only_the_one_that_was_seen() {
        Portal.UnitUser unit = Portal.unit();
        String entry =
                unit.draft(Portal.rehearsal(), Sample.form(Sample.competitor())).path("id");
        byte[] first = Sample.jpeg(60, 80, 0);
        byte[] second = Sample.jpeg(61, 80, 0);
        String seen = unit.send(entry, "IDENTITY_CARD", first, "If-None-Match", "*")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");

        // the same again: nothing would be lost
        unit.send(entry, "IDENTITY_CARD", first, "If-None-Match", "*").then().statusCode(200);
        unit.send(entry, "IDENTITY_CARD", second, "If-None-Match", "*").then().statusCode(412);
        unit.send(entry, "IDENTITY_CARD", second, "Accept", "*/*").then().statusCode(428);
        unit.send(entry, "IDENTITY_CARD", second, "If-Match", seen).then().statusCode(200);
        unit.send(entry, "IDENTITY_CARD", first, "If-Match", seen).then().statusCode(412);
        unit.send(entry, "PHOTO", first, "If-Match", seen).then().statusCode(412);
    }

    @Test
    void a_photo_of_another_shape_is_accepted_with_a_warning() {
        String contest = Portal.rehearsal(Sample.notice(), "2025-10-20T09:00:00+08:00");
        Portal.UnitUser unit = Portal.unit();
        String entry = unit.draft(contest, Sample.form(Sample.competitor())).path("id");

        unit.send(entry, "PHOTO", Sample.photo(2 * 1024 * 1024)).then().body("warnings", empty());
        unit.send(entry, "PHOTO", Sample.jpeg(800, 600, 2 * 1024 * 1024))
                .then()
                .body("state", equalTo("ACCEPTED"))
                .body("warnings.size()", greaterThan(0));
        unit.send(entry, "PHOTO", Arrays.copyOf(Sample.photo(2 * 1024 * 1024), 2 * 1024 * 1024 - 1))
                .then()
                .body("state", equalTo("TOO_SMALL"));
    }

    @Test
    void nothing_over_twelve_mebibytes_and_nothing_empty_is_taken() {
        String contest = Portal.rehearsal();
        Portal.UnitUser unit = Portal.unit();
        String entry = unit.draft(contest, Sample.form(Sample.competitor())).path("id");

        unit.send(entry, "PHOTO", Sample.photo(12 * 1024 * 1024 + 1)).then().statusCode(413);
        unit.send(entry, "PHOTO", new byte[0]).then().statusCode(422);
        unit.send(entry, "UNHEARD_OF", Sample.photo()).then().statusCode(422);
    }

    @Test
    void a_scan_lies_encrypted_and_every_reading_is_recorded() throws IOException {
        String contest = Portal.rehearsal();
        Portal.UnitUser unit = Portal.unit();
        String entry = unit.draft(contest, Sample.form(Sample.competitor())).path("id");
        byte[] scan = Sample.jpeg(61, 79, 0);
        unit.send(entry, "IDENTITY_CARD", scan).then().statusCode(200);
        String blob = database.first(
                        "select blob from entry_document where entry_id = cast(? as uuid)",
                        row -> row.getString("blob"),
                        entry)
                .orElseThrow();

        byte[] read = Portal.as(unit.token())
                .get("/registration/v1/entries/{e}/documents/IDENTITY_CARD", entry)
                .then()
                .statusCode(200)
                .contentType("image/jpeg")
                .extract()
                .asByteArray();

        assertThat(read).isEqualTo(scan);
        try (Stream<Path> files = Files.walk(Path.of("target/blobs"))) {
            Path file = files.filter(path -> path.endsWith(blob)).findFirst().orElseThrow();
            assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                    .doesNotContain("JFIF");
        }
        assertThat(actions(contest)).contains("document-received", "document-read");
    }

    @Test
    void a_scan_that_was_replaced_leaves_no_file() throws IOException {
        String contest = Portal.rehearsal();
        Portal.UnitUser unit = Portal.unit();
        String entry = unit.draft(contest, Sample.form(Sample.competitor())).path("id");
        unit.send(entry, "IDENTITY_CARD", Sample.jpeg(61, 79, 0)).then().statusCode(200);
        String before = database.first(
                        "select blob from entry_document where entry_id = cast(? as uuid)",
                        row -> row.getString("blob"),
                        entry)
                .orElseThrow();

        unit.send(entry, "IDENTITY_CARD", Sample.jpeg(62, 79, 0)).then().statusCode(200);

        try (Stream<Path> files = Files.walk(Path.of("target/blobs"))) {
            assertThat(files.filter(path -> path.endsWith(before))).isEmpty();
        }
    }

    private List<String> actions(String contest) {
        return database.query(
                "select action from audit_record where contest = cast(? as uuid)",
                row -> row.getString("action"),
                contest);
    }
}
