package org.podium.local.play.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.podium.local.play.client.Api;

/**
 * Mails that nobody wrote, though what registration and awards show calls for them: an event that became no message. What
 * an entry came to, and each certificate, is written about to its unit at least, unless the rulebook wants other receivers;
 * of other mails nobody but notification can say whom they are due to.
 */
public final class Unwritten {
    private static final Map<String, String> ABOUT = Map.of(
            "APPROVED", "entry-approved",
            "RETURNED", "entry-returned",
            "REFUSED", "entry-refused",
            "WITHDRAWN", "entry-withdrawn",
            "DISQUALIFIED", "entry-disqualified");
    /** Whoever else receives may have no address. */
    private static final String REACHED = "UNIT";

    private final Set<String> elsewhere = new HashSet<>();
    private final Set<String> due = new TreeSet<>();

    private Unwritten(JsonNode rulebook) {
        for (JsonNode trigger : rulebook.path("messages").path("triggers")) {
            boolean reached = trigger.path("to").valueStream().anyMatch(role -> role.asText()
                    .equals(REACHED));
            if (!reached) {
                elsewhere.add(trigger.path("on").asText());
            }
        }
    }

    /**
     * @param rulebook canonical JSON of the one that stands
     * @param entries as registration shows them
     * @param messages as notification lists them
     * @return template and id of the entry of each
     */
    static Set<String> of(
            JsonNode rulebook,
            Collection<JsonNode> entries,
            Collection<JsonNode> certificates,
            Collection<JsonNode> messages) {
        Unwritten unwritten = new Unwritten(rulebook);
        for (JsonNode entry : entries) {
            String status = entry.path("status").asText();
            String id = entry.path("id").asText();
            if (!status.equals("DRAFT")) {
                unwritten.add("entry-received", id);
            }
            if (ABOUT.containsKey(status)) {
                unwritten.add(ABOUT.getOrDefault(status, ""), id);
            }
        }
        certificates.stream()
                .filter(certificate -> certificate.hasNonNull("entryId"))
                .forEach(certificate -> unwritten.add(
                        "certificate-ready", certificate.path("entryId").asText()));
        messages.forEach(message -> unwritten.due.remove(
                about(message.path("template").asText(), message.path("entryId").asText())));
        return unwritten.due;
    }

    /** Read from the public API. */
    public static Set<String> of(Api api, String contest, Facts facts, List<JsonNode> certificates) {
        return of(
                api.get("office", "/registration/v1/contests/" + contest + "/rulebook")
                        .path("rulebook"),
                facts.entries().values(),
                certificates,
                api.list("office", "/notifications/v1/messages?contest=" + contest));
    }

    private void add(String template, String entry) {
        if (!elsewhere.contains(template)) {
            due.add(about(template, entry));
        }
    }

    private static String about(String template, String entry) {
        return template + " " + entry;
    }
}
