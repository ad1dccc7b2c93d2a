package org.podium.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;

/**
 * What was released is not taken back: the contracts of the last release, {@code deploy/contracts/released}, against those of
 * today. Before the first release they are those of one commit, which CONTRIBUTING.md names. {@code
 * -Dpodium.contracts.release=true} takes today's over, which is a step of a release and of nothing else.
 */
class ReleasedContractsTest {
    private static final Path CONTRACTS = root().resolve("deploy/contracts");
    private static final Path RELEASED = CONTRACTS.resolve("released");

    @BeforeAll
    static void release() throws IOException {
        if (Boolean.getBoolean("podium.contracts.release")) {
            for (String kind : List.of("openapi", "events")) {
                Files.createDirectories(RELEASED.resolve(kind));
                for (Path file : files(CONTRACTS.resolve(kind))) {
                    Files.copy(
                            file,
                            RELEASED.resolve(kind).resolve(file.getFileName()),
                            StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    @Test
    void no_rest_face_breaks_who_was_built_on_the_last_release() throws IOException {
        List<Path> released = files(RELEASED.resolve("openapi"));
        assertThat(released).as("contracts of the last release").isNotEmpty();
        for (Path file : released) {
            Path today = CONTRACTS.resolve("openapi").resolve(file.getFileName());
            assertThat(today).as("a released face is gone").exists();
            assertThat(breaks(Files.readString(file), Files.readString(today)))
                    .as(file.getFileName() + ": bring the old shape back, or put the new one beside it")
                    .isEmpty();
        }
    }

    @Test
    void no_event_loses_what_the_last_release_promised() throws IOException {
        List<Path> released = files(RELEASED.resolve("events"));
        assertThat(released).as("events of the last release").isNotEmpty();
        for (Path file : released) {
            Path today = CONTRACTS.resolve("events").resolve(file.getFileName());
            assertThat(today).as("a released event is gone").exists();
            assertThat(EventPromises.broken(Files.readString(file), Files.readString(today)))
                    .as(file.getFileName() + ": keep the promise, or send a v2 beside it")
                    .isEmpty();
        }
    }

    @Test
    void a_break_of_a_rest_face_is_seen() {
        assertThat(breaks(FACE, FACE)).isEmpty();
        assertThat(breaks(FACE, FACE.replace("/v1/pools", "/v1/pool"))).isNotEmpty();
        assertThat(breaks(FACE, FACE.replace("required: [id, rank]", "required: [id]")))
                .isNotEmpty();
        assertThat(breaks(FACE, FACE.replace("rank: {type: integer}", "rank: {type: string}")))
                .isNotEmpty();
        assertThat(breaks(FACE, FACE.replace("required: false", "required: true")))
                .isNotEmpty();
        assertThat(breaks(
                        FACE,
                        FACE.replace("place: {type: string}", "place: {type: string}\n        more: {type: string}")))
                .as("a further field breaks nobody")
                .isEmpty();
    }

    /** Lines that say what a client of the old face would trip over. */
    private static List<String> breaks(String released, String today) {
        ChangedOpenApi difference = OpenApiCompare.fromContents(comparable(released), comparable(today));
        List<String> breaks = new ArrayList<>();
        if (difference.isIncompatible()) {
            difference.getMissingEndpoints().forEach(gone -> breaks.add("gone: " + gone));
            difference.getChangedOperations().stream()
                    .filter(operation -> operation.isIncompatible())
                    .forEach(operation -> breaks.add(operation.getHttpMethod() + " " + operation.getPathUrl()));
            if (breaks.isEmpty()) {
                breaks.add("the library finds the documents incompatible");
            }
        }
        return breaks;
    }

    /**
     * As OpenAPI 3.0: of documents that call themselves 3.1 the library does not compare the types
     * (github.com/OpenAPITools/openapi-diff/issues/745). Ours use nothing that 3.0 lacks; once one does, this fails.
     */
    private static String comparable(String document) {
        assertThat(document)
                .doesNotContainPattern("(?m)^ *type: *(\\[|\\n *- )")
                .doesNotContainPattern("(?m)^ *const:");
        return document.replaceFirst("(?m)^openapi: \"?3\\.1\\.\\d\"?$", "openapi: 3.0.3");
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static Path root() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("mvnw"))) {
                return folder;
            }
        }
        throw new IllegalStateException("not in the repository");
    }

    private static final String FACE = """
            openapi: 3.1.0
            info: {title: face, version: "1"}
            paths:
              /v1/pools:
                get:
                  operationId: listPools
                  parameters:
                  - {name: skill, in: query, required: false, schema: {type: string}}
                  responses:
                    "200":
                      description: OK
                      content:
                        application/json:
                          schema:
                            $ref: "#/components/schemas/Pool"
            components:
              schemas:
                Pool:
                  type: object
                  required: [id, rank]
                  properties:
                    id: {type: string}
                    rank: {type: integer}
                    place: {type: string}
            """;
}
