package org.podium.local.play.client;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Adds users to the local realm through Keycloak's admin API; those that exist stay as they are. */
public final class RealmUsers {
    private final String keycloak;
    private final String realm;
    private final String admin;
    private final String password;
    private final Tokens tokens;
    private final HttpClient http;

    public RealmUsers(String keycloak, String realm, String admin, String password, Tokens tokens, HttpClient http) {
        this.keycloak = keycloak;
        this.realm = realm;
        this.admin = admin;
        this.password = password;
        this.tokens = tokens;
        this.http = http;
    }

    /** A user who may log in, with the password of all sample users. */
    static ObjectNode user(String name, String role) {
        ObjectNode user = Api.JSON
                .createObjectNode()
                .put("username", name)
                .put("email", name + "@example.com")
                .put("emailVerified", true)
                .put("enabled", true);
        user.putArray("realmRoles").add(role);
        user.putArray("credentials")
                .addObject()
                .put("type", "password")
                .put("value", "podium")
                .put("temporary", false);
        return user;
    }

    /** @throws Unreachable where Keycloak does not answer, or not take them */
    void add(ArrayNode users) {
        ObjectNode body = Api.JSON.createObjectNode().put("ifResourceExists", "SKIP");
        body.set("users", users);
        String token = tokens.grant("master", "admin-cli", admin, password)
                .path("access_token")
                .asText();
        HttpRequest request = HttpRequest.newBuilder(URI.create(keycloak + "/admin/realms/" + realm + "/partialImport"))
                .timeout(Duration.ofSeconds(120))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new Unreachable(
                        "Keycloak did not take the users: " + response.statusCode() + " " + response.body());
            }
        } catch (IOException away) {
            throw new Unreachable("Keycloak does not answer: " + away, away);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unreachable("interrupted", interrupted);
        }
    }
}
