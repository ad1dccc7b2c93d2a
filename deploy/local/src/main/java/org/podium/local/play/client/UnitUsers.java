package org.podium.local.play.client;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import org.podium.local.play.pack.Unit;

/** One user for each unit of a package, made through Keycloak's admin API; those that exist stay as they are. */
public final class UnitUsers {
    private final String keycloak;
    private final String realm;
    private final String admin;
    private final String password;
    private final Tokens tokens;
    private final HttpClient http;

    public UnitUsers(String keycloak, String realm, String admin, String password, Tokens tokens, HttpClient http) {
        this.keycloak = keycloak;
        this.realm = realm;
        this.admin = admin;
        this.password = password;
        this.tokens = tokens;
        this.http = http;
    }

    public static String nameOf(String uscc) {
        return "unit-" + uscc.toLowerCase(Locale.ROOT);
    }

    public void make(Collection<Unit> units) {
        ObjectNode body = Api.JSON.createObjectNode().put("ifResourceExists", "SKIP");
        ArrayNode users = body.putArray("users");
        for (Unit unit : units) {
            String name = nameOf(unit.uscc());
            ObjectNode user = users.addObject()
                    .put("username", name)
                    .put("email", name + "@example.com")
                    .put("emailVerified", true)
                    .put("firstName", unit.name())
                    .put("lastName", unit.uscc())
                    .put("enabled", true);
            user.putObject("attributes").putArray("unit").add(unit.uscc());
            user.putArray("realmRoles").add("unit");
            user.putArray("credentials")
                    .addObject()
                    .put("type", "password")
                    .put("value", "podium")
                    .put("temporary", false);
        }
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
                        "Keycloak did not take the units' users: " + response.statusCode() + " " + response.body());
            }
        } catch (IOException away) {
            throw new Unreachable("Keycloak does not answer: " + away, away);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unreachable("interrupted", interrupted);
        }
    }
}
