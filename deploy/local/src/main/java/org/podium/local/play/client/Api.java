package org.podium.local.play.client;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The public API through its one origin. A call is repeated while a service is away (refused, reset, 502, 503, 504),
 * while an earlier try of it still runs or another change came first (409) and while an event is on its way (404 with
 * Retry-After): creations carry a key that is the same each time, transitions look first whether they happened.
 */
public final class Api {
    public static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Set<String> WHILE_BUSY = Set.of("idempotency-key-in-use", "changed-meanwhile");

    private final String origin;
    private final Tokens tokens;
    private final HttpClient http;

    public Api(String origin, Tokens tokens, HttpClient http) {
        this.origin = origin;
        this.tokens = tokens;
        this.http = http;
    }

    public static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    public String origin() {
        return origin;
    }

    /** The answer whatever it says, once the service gave one that is its own. */
    public Answer send(Call call) {
        Patience patience = new Patience(LIMIT);
        while (true) {
            Answer answer;
            try {
                answer = once(call);
            } catch (IOException away) {
                if (!patience.again()) {
                    throw new Unreachable(call + ": " + away, away);
                }
                continue;
            }
            if (!passing(answer) || !patience.again()) {
                return answer;
            }
        }
    }

    public Answer require(Call call) {
        Answer answer = send(call);
        if (!answer.ok()) {
            throw new ApiRefused(call.toString(), answer);
        }
        return answer;
    }

    public JsonNode get(String user, String path) {
        return require(Call.get(user, path)).body();
    }

    /** A replacement under the ETag of what is there. */
    public Answer replace(String user, String path, JsonNode body) {
        String etag = require(Call.get(user, path)).etag();
        return send(Call.put(user, path, body).with("If-Match", etag));
    }

    /** Something new, or another in place of what the refusal names: whoever goes on with a play finds it there. */
    public Answer put(Call call) {
        Answer made = send(call.with("If-None-Match", "*"));
        return made.status() == 412 && !made.etag().isEmpty() ? send(call.with("If-Match", made.etag())) : made;
    }

    /** A creation; {@code key} must be the same whenever the same thing is meant. */
    public Answer create(String user, String path, JsonNode body, String key) {
        return send(Call.post(user, path, body).with("Idempotency-Key", key));
    }

    public JsonNode created(String user, String path, JsonNode body, String key) {
        return require(Call.post(user, path, body).with("Idempotency-Key", key)).body();
    }

    /** All items of a listing, page after page. */
    public List<JsonNode> list(String user, String path) {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        do {
            String page = path + (path.contains("?") ? "&" : "?") + "limit=200"
                    + (cursor.isEmpty() ? "" : "&cursor=" + cursor);
            JsonNode body = get(user, page);
            (body.isArray() ? body : body.path("items")).forEach(items::add);
            cursor = body.path("next").asText("");
            cursor = cursor.equals("null") ? "" : cursor;
        } while (!cursor.isEmpty());
        return items;
    }

    /**
     * A transition of one resource under its ETag. An answer that was lost is not asked for twice: the resource tells
     * whether it is {@code done}.
     */
    public Answer transition(
            String user, String resource, String action, ObjectNode body, String key, Predicate<JsonNode> done) {
        Patience patience = new Patience(LIMIT);
        while (true) {
            Answer present = require(Call.get(user, resource));
            if (done.test(present.body())) {
                return present;
            }
            Call call = Call.post(user, resource + action, body)
                    .with("If-Match", present.etag())
                    .with("Idempotency-Key", key);
            Answer answer = null;
            try {
                answer = once(call);
            } catch (IOException lost) {
                if (!patience.again()) {
                    throw new Unreachable(call + ": " + lost, lost);
                }
            }
            if (answer != null && !passing(answer) && answer.status() != 412) {
                return answer;
            }
            if (answer != null && !patience.again()) {
                return answer;
            }
        }
    }

    private static boolean passing(Answer answer) {
        return switch (answer.status()) {
            case 502, 503, 504 -> true;
            case 409 -> WHILE_BUSY.contains(answer.problem());
            case 404 -> answer.headers().containsKey("retry-after");
            default -> false;
        };
    }

    private Answer once(Call call) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + call.path()))
                .timeout(Duration.ofSeconds(40))
                .header("Accept-Language", "zh-CN");
        call.headers().forEach(request::header);
        String token = call.user().isEmpty() ? null : tokens.of(call.user());
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        request.method(
                call.method(),
                call.body().length == 0 && call.method().equals("GET")
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofByteArray(call.body()));
        HttpResponse<byte[]> response = exchange(request.build());
        if (response.statusCode() == 401 && token != null) {
            tokens.forget(call.user());
        }
        Map<String, String> headers = new LinkedHashMap<>();
        response.headers()
                .map()
                .forEach((name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), values.getFirst()));
        return new Answer(response.statusCode(), json(response, headers.get("content-type")), response.body(), headers);
    }

    private HttpResponse<byte[]> exchange(HttpRequest request) throws IOException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unreachable("interrupted", interrupted);
        }
    }

    private static JsonNode json(HttpResponse<byte[]> response, @Nullable String type) throws IOException {
        if (type == null || !type.contains("json") || response.body().length == 0) {
            return MissingNode.getInstance();
        }
        try {
            return JSON.readTree(response.body());
        } catch (JacksonException cut) {
            throw new IOException("answer of " + response.uri() + " is not JSON", cut);
        }
    }
}
