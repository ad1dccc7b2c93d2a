package org.podium.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** One operation of an OpenAPI document, to be called with the body that the document gives as its example. */
record OpenOperation(String method, String path, JsonNode described) {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    /** Path variables that name something of the house and nothing of a contest. */
    private static final Set<String> OF_NO_CONTEST = Set.of("year", "name", "language");

    static Stream<OpenOperation> of(JsonNode document) {
        return document.required("paths").properties().stream().flatMap(path -> path.getValue().properties().stream()
                .filter(operation -> METHODS.contains(operation.getKey()))
                .map(operation -> new OpenOperation(
                        operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), operation.getValue())));
    }

    boolean asksForAToken() {
        return described.path("security").size() > 0;
    }

    /** Who may call it, one of these; none: no role is asked for. */
    Set<String> roles() {
        return StreamSupport.stream(described.path("security").spliterator(), false)
                .flatMap(scheme -> StreamSupport.stream(scheme.spliterator(), false))
                .flatMap(named -> StreamSupport.stream(named.spliterator(), false))
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
    }

    /** Whether sending it twice is told apart from sending it again. */
    boolean asksForAKeyOrAVersion() {
        return takes("Idempotency-Key") || takes("If-Match");
    }

    boolean speaksOfAContest() {
        return VARIABLE.matcher(path)
                        .results()
                        .map(found -> found.group(1))
                        .anyMatch(name -> !OF_NO_CONTEST.contains(name))
                || takes("contest");
    }

    Api.Answer call(Api api, @Nullable String user, Names names) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (takes("If-Match")) {
            headers.put("If-Match", "\"1\"");
        }
        if (takes("Idempotency-Key")) {
            headers.put("Idempotency-Key", UUID.randomUUID().toString());
        }
        String body = null;
        Map.Entry<String, JsonNode> content = described.at("/requestBody/content").properties().stream()
                .findFirst()
                .orElse(null);
        if (content != null) {
            headers.put("Content-Type", content.getKey());
            JsonNode example = content.getValue().path("example");
            body = example.isObject() ? example.toString() : example.asText("x");
        }
        String query = takes("contest") ? "?contest=" + names.of(path, "contest") : "";
        String address = VARIABLE.matcher(path).replaceAll(found -> names.of(path, found.group(1)));
        return api.call(user, method, address + query, body, headers);
    }

    private boolean takes(String parameter) {
        return parameters()
                .anyMatch(one -> one.path("name").asText().equals(parameter)
                        && !one.path("in").asText().equals("path"));
    }

    private Stream<JsonNode> parameters() {
        return StreamSupport.stream(described.path("parameters").spliterator(), false);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }

    /** What path variables stand for: a name of something, by the name of the variable. */
    interface Names {
        Names OF_NOBODY = (path, variable) -> switch (variable) {
            case "year" -> "2031";
            case "version" -> "1";
            case "kind" -> "PHOTO";
            case "name" -> "entry-received";
            case "language" -> "zh";
            case "number" -> "NOBODY-0001-K";
            case "uscc" -> "91110000600037341L";
            default -> UUID.randomUUID().toString();
        };

        String of(String path, String variable);

        /** What a played contest has, as those who may read it are told; of what it has none of, names of nobody. */
        static Names of(Api api, String contest) {
            String registration = "/registration/v1/contests/" + contest;
            JsonNode entry = first(api, "office", registration + "/entries");
            String pool = first(api, "office", "/scoring/v1/contests/" + contest + "/pools")
                    .required("id")
                    .asText();
            JsonNode certificate = first(api, "office", "/awards/v1/contests/" + contest + "/certificates");
            Function<String, String> id =
                    path -> first(api, "office", path).required("id").asText();
            Map<String, String> there = Map.ofEntries(
                    Map.entry("contest", contest),
                    Map.entry("entry", entry.required("id").asText()),
                    Map.entry("person", entry.at("/competitors/0/personId").asText()),
                    Map.entry("uscc", entry.required("unit").asText()),
                    Map.entry("substitution", id.apply(registration + "/substitutions")),
                    Map.entry("membership", id.apply(registration + "/memberships")),
                    Map.entry("pool", pool),
                    Map.entry("award", id.apply("/awards/v1/contests/" + contest + "/awards")),
                    Map.entry("number", certificate.required("number").asText()),
                    Map.entry("delivery", id.apply("/notifications/v1/deliveries?contest=" + contest)),
                    Map.entry("message", id.apply("/notifications/v1/messages?contest=" + contest)));
            String sheet = first(api, "tabulator", "/scoring/v1/pools/" + pool + "/sheets")
                    .required("code")
                    .asText();
            return (path, variable) -> path.contains("/sheets/{code}") && variable.equals("code")
                    ? sheet
                    : Objects.requireNonNullElseGet(there.get(variable), () -> OF_NOBODY.of(path, variable));
        }

        private static JsonNode first(Api api, String user, String path) {
            Api.Answer answer = api.get(user, path);
            JsonNode found = answer.json().at("/items/0");
            if (found.isMissingNode()) {
                throw new AssertionError(
                        "nothing under " + path + ": " + answer.response().body());
            }
            return found;
        }
    }
}
