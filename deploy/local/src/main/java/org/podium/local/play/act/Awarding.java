package org.podium.local.play.act;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.podium.local.play.client.Answer;
import org.podium.local.play.client.ApiRefused;
import org.podium.local.play.client.Call;
import org.podium.rulebook.announcement.Announced;

/** From decided awards to certificates: public notice, confirmation, download. */
final class Awarding {
    private static final Set<String> SETTLED =
            Set.of("CONFIRMED", "LAPSED", "NO_CHANGE", "REFUSED", "REVOKED", "REPLACED");
    private static final long WAITING_DAYS = 14;

    private final Production production;

    Awarding(Production production) {
        this.production = production;
    }

    /** @return whether there is anything to award: of a contest that was cancelled there is not */
    boolean notice() {
        production.progress().phase("notice");
        if (Announced.whole(production.rulebook().contest()).isPresent()) {
            production.progress().say("the contest is cancelled: nothing is awarded");
            return false;
        }
        String contest = "/awards/v1/contests/" + production.contest();
        production.everybodyKnows();
        JsonNode opened = production
                .api()
                .created(Crew.OFFICE, contest + "/public-notice", Production.object(), production.key("notice"));
        String closes = opened.path("closesOn").asText();
        Instant now = production.now();
        if (!closes.isEmpty()) {
            production.clock(LocalDate.parse(closes)
                    .plusDays(1)
                    .atTime(LocalTime.of(9, 0))
                    .atZone(production.zone())
                    .toInstant());
        } else if (now != null) {
            production.clock(now.plus(java.time.Duration.ofDays(WAITING_DAYS)));
        }
        production.everybodyKnows();
        Answer closed = production
                .api()
                .transition(
                        Crew.OFFICE,
                        contest + "/public-notice",
                        "/closing",
                        Production.object(),
                        production.key("closing"),
                        present -> present.path("status").asText().equals("CLOSED"));
        if (!closed.ok()) {
            throw new ApiRefused("closing of the public notice", closed);
        }
        production.progress().say("public notice " + opened.path("opensOn").asText() + " to " + closes);
        return true;
    }

    void confirm() {
        production.progress().phase("confirm");
        String contest = "/awards/v1/contests/" + production.contest();
        production
                .api()
                .created(
                        Crew.COMMITTEE,
                        contest + "/awards/confirmation",
                        Production.object(),
                        production.key("confirmation"));
        production.await(
                "the awards to be confirmed",
                () -> awards().stream()
                        .allMatch(award -> SETTLED.contains(award.path("status").asText())),
                () -> awards().stream()
                        .filter(award -> !SETTLED.contains(award.path("status").asText()))
                        .limit(3)
                        .toList()
                        .toString());
        production
                .progress()
                .say(awards().stream()
                                .filter(award -> award.path("status").asText().equals("CONFIRMED"))
                                .count() + " awards confirmed");
    }

    private List<JsonNode> awards() {
        return production.api().list(Crew.OFFICE, "/awards/v1/contests/" + production.contest() + "/awards");
    }

    /** Every certificate as a file. */
    List<Path> download(Path folder) {
        production.progress().phase("certificates");
        List<JsonNode> certificates =
                production.api().list(Crew.OFFICE, "/awards/v1/contests/" + production.contest() + "/certificates");
        ConcurrentLinkedQueue<Path> files = new ConcurrentLinkedQueue<>();
        try {
            Files.createDirectories(folder);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        production.hands().each(certificates, certificate -> {
            String number = certificate.path("number").asText();
            Answer pdf = production
                    .api()
                    .require(Call.get(Crew.OFFICE, "/awards/v1/certificates/" + number)
                            .with("Accept", "application/pdf"));
            Path file = folder.resolve(number.replaceAll("[^\\p{IsAlphabetic}\\p{IsDigit}-]", "_") + ".pdf");
            try {
                Files.write(file, pdf.bytes());
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
            files.add(file);
        });
        production.progress().say(files.size() + " certificates in " + folder);
        List<Path> sorted = new ArrayList<>(files);
        sorted.sort(Comparator.naturalOrder());
        return sorted;
    }
}
