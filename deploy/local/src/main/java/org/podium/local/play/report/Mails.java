package org.podium.local.play.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.podium.local.play.client.Api;

/**
 * The mails of one contest: what the notification service says it sent, and what lies in the mailbox.
 *
 * @param total mails in the mailbox, repeated ones included
 * @param distinct by Message-ID
 * @param repeated the same Message-ID delivered once more
 * @param lost sent by the service's account, and not in the mailbox; or never written
 * @param failed given up by the service
 * @param unwritten those of the lost that were never written: template and entry
 * @param subjects one of each template
 */
public record Mails(
        int total,
        int distinct,
        int repeated,
        int lost,
        int failed,
        Map<String, Integer> byTemplate,
        Collection<String> unwritten,
        Map<String, String> subjects) {

    /** @param unwritten mails that were due, and of which the service knows nothing */
    public static Mails of(
            Collection<JsonNode> deliveries, Collection<String> unwritten, String mailbox, HttpClient http) {
        Set<String> due = new HashSet<>();
        int failed = 0;
        for (JsonNode delivery : deliveries) {
            if (delivery.path("status").asText().equals("FAILED")) {
                failed++;
            } else {
                due.add(bare(messageId(delivery)));
            }
        }
        Set<String> seen = new HashSet<>();
        Map<String, Integer> byTemplate = new TreeMap<>();
        Map<String, String> subjects = new TreeMap<>();
        int total = 0;
        for (JsonNode mail : inbox(mailbox, http)) {
            String id = bare(mail.path("messageId").asText());
            if (due.contains(id)) {
                total++;
                if (seen.add(id)) {
                    String template = header(mail, "X-Podium-Template");
                    byTemplate.merge(template, 1, Integer::sum);
                    subjects.putIfAbsent(template, mail.path("subject").asText());
                }
            }
        }
        return new Mails(
                total,
                seen.size(),
                total - seen.size(),
                due.size() - seen.size() + unwritten.size(),
                failed,
                byTemplate,
                unwritten,
                subjects);
    }

    private static String messageId(JsonNode delivery) {
        return delivery.path("messageIdHeader").asText();
    }

    private static String bare(String messageId) {
        return messageId.replace("<", "").replace(">", "").strip();
    }

    private static String header(JsonNode mail, String name) {
        for (Map.Entry<String, JsonNode> header : mail.path("headers").properties()) {
            if (header.getKey().equalsIgnoreCase(name)) {
                return header.getValue().path(0).asText();
            }
        }
        return "";
    }

    private static List<JsonNode> inbox(String mailbox, HttpClient http) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(mailbox + "/api/messages"))
                .timeout(Duration.ofSeconds(60))
                .build();
        try {
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            JsonNode body = Api.JSON.readTree(response.body());
            return body.path("items").valueStream().toList();
        } catch (IOException away) {
            throw new IllegalStateException("the mailbox does not answer: " + away.getMessage(), away);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }
}
