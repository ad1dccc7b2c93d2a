package org.podium.local.play.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Access tokens of the local realm by user name and password; kept until shortly before they end. */
public final class Tokens {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String PASSWORD = "podium";

    private record Held(String token, long until) {}

    private final String keycloak;
    private final String realm;
    private final HttpClient http;
    private final Map<String, Held> held = new ConcurrentHashMap<>();

    /** @param keycloak the base that goes before {@code /realms/…} */
    public Tokens(String keycloak, String realm, HttpClient http) {
        this.keycloak = keycloak;
        this.realm = realm;
        this.http = http;
    }

    String of(String user) {
        Held present = held.compute(
                user,
                (name, known) -> known != null && known.until() > System.nanoTime()
                        ? known
                        : hold(grant(realm, "podium-cli", name, PASSWORD)));
        return present.token();
    }

    void forget(String user) {
        held.remove(user);
    }

    /** {@code sub} of the user's tokens, which memberships name. */
    public String subject(String user) {
        String payload = of(user).split("\\.")[1];
        try {
            return Api.JSON
                    .readTree(Base64.getUrlDecoder().decode(payload))
                    .path("sub")
                    .asText();
        } catch (IOException broken) {
            throw new IllegalStateException("token of " + user + " is not readable", broken);
        }
    }

    JsonNode grant(String inRealm, String client, String user, String password) {
        String form = Map.of("grant_type", "password", "client_id", client, "username", user, "password", password)
                .entrySet()
                .stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(keycloak + "/realms/" + inRealm + "/protocol/openid-connect/token"))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        Patience patience = new Patience(LIMIT);
        while (true) {
            try {
                HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
                if (response.statusCode() == 200) {
                    return Api.JSON.readTree(response.body());
                }
                if (response.statusCode() < 500 || !patience.again()) {
                    throw new Unreachable("no token for " + user + ": " + response.statusCode() + " "
                            + new String(response.body(), StandardCharsets.UTF_8));
                }
            } catch (IOException away) {
                if (!patience.again()) {
                    throw new Unreachable("Keycloak does not answer: " + away, away);
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new Unreachable("interrupted", interrupted);
            }
        }
    }

    private static Held hold(JsonNode grant) {
        long seconds = Math.max(10, grant.path("expires_in").asLong(60) - 30);
        return new Held(
                grant.path("access_token").asText(),
                System.nanoTime() + Duration.ofSeconds(seconds).toNanos());
    }
}
