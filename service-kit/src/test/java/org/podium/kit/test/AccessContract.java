package org.podium.kit.test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What {@code GET access} of a service says, held against the operations of its own OpenAPI document. */
public final class AccessContract {
    /** What somebody can be in a contest. */
    public static final List<String> MEMBERS = List.of(
            "office",
            "committee",
            "authority",
            "regional-organiser",
            "competitor",
            "expert",
            "judge",
            "chief-judge",
            "tabulator",
            "supervisor",
            "auditor");

    private AccessContract() {}

    /** Of somebody who is all of it, and acts for a unit too. */
    public static String everybody(String user) {
        Set<String> roles = new TreeSet<>(MEMBERS);
        roles.add("unit");
        return Tokens.token(user, roles, "91350100M000100Y43", "120000");
    }

    /**
     * Every operation that is not public is open to somebody, and the document names their roles.
     *
     * @param everybody the token of somebody who has every role and, in some contest, an unlimited membership of each
     * @param toAnyAccount ids of the operations that ask for no role
     */
    public static void check(String root, String everybody, Set<String> toAnyAccount) {
        Map<String, Set<String>> closed = closed(root);
        assertThat(open(root, everybody)).as("open to somebody").isEqualTo(closed.keySet());
        assertThat(open(root, Tokens.token("of-no-role")))
                .as("open to whoever has an account")
                .isEqualTo(toAnyAccount);
        closed.forEach((operation, roles) -> assertThat(roles.isEmpty())
                .as("%s names no role in the document", operation)
                .isEqualTo(toAnyAccount.contains(operation)));
    }

    private static Set<String> open(String root, String token) {
        return new TreeSet<>(given().auth()
                .oauth2(token)
                .get("/" + root + "/v1/access")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("operations", String.class));
    }

    /** What asks for a token, with the roles it names. */
    private static Map<String, Set<String>> closed(String root) {
        String document = given().get("/" + root + "/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Map<String, Set<String>> closed = new TreeMap<>();
        read(document)
                .path("paths")
                .forEach(path -> path.forEach(operation -> {
                    JsonNode security = operation.path("security");
                    if (!security.isEmpty()) {
                        Set<String> roles = new TreeSet<>();
                        security.forEach(
                                scheme -> scheme.forEach(named -> named.forEach(role -> roles.add(role.asText()))));
                        closed.put(operation.path("operationId").asText(), roles);
                    }
                }));
        return closed;
    }

    private static JsonNode read(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
