package org.podium.local.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * How many events a service has set aside because it could not handle them; its readiness says so, to whoever asks.
 *
 * @param list where its office reads which and why, replays them or gives them up
 * @param events empty while the service does not answer
 */
public record ParkedEvents(String service, String list, OptionalLong events) {

    /** Of all services, in their order. */
    public static List<ParkedEvents> of(Settings settings) throws InterruptedException {
        List<ParkedEvents> all = new ArrayList<>();
        try (HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            for (Map.Entry<String, String> service : LocalPlans.SERVICES.entrySet()) {
                String root = service.getValue();
                all.add(new ParkedEvents(
                        service.getKey(), root + "/v1/parked-events", ask(http, settings.origin() + root)));
            }
        }
        return all;
    }

    private static OptionalLong ask(HttpClient http, String root) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(root + "/q/health/ready"))
                .timeout(Duration.ofSeconds(3))
                .build();
        try {
            return in(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
        } catch (IOException away) {
            return OptionalLong.empty();
        }
    }

    /** @param health what a service answers; that of anything else holds no such number */
    static OptionalLong in(String health) throws IOException {
        for (JsonNode check : Json.MAPPER.readTree(health).path("checks")) {
            JsonNode parked = check.at("/data/parked");
            if (check.path("name").asText().equals("inbox") && parked.isIntegralNumber()) {
                return OptionalLong.of(parked.asLong());
            }
        }
        return OptionalLong.empty();
    }
}
