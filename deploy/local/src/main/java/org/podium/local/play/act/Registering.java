package org.podium.local.play.act;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.podium.local.play.client.Answer;
import org.podium.local.play.client.ApiRefused;
import org.podium.local.play.client.Call;
import org.podium.local.play.pack.ContestPackage;
import org.podium.local.play.pack.Document;
import org.podium.local.play.pack.Entry;
import org.podium.local.play.pack.Person;
import org.podium.local.play.scan.Scans;
import org.podium.rulebook.Registration;

/** Units fill in their forms, send scans and submit; the office decides by the findings. */
final class Registering {
    private static final String ENTRIES = "/registration/v1/entries/";

    private final Production production;
    private final Scans scans;
    private final Set<String> fulfilled = ConcurrentHashMap.newKeySet();

    Registering(Production production, Scans scans) {
        this.production = production;
        this.scans = scans;
    }

    /** The whole window: forms, documents, submission in order, then the review. */
    void play() {
        draft();
        submit();
        review();
    }

    private void draft() {
        production.progress().phase("register");
        production.clock(opening());
        production.hands().each(production.pack().entries().values(), this::draft);
        production
                .progress()
                .say("drafts with their documents: " + production.entryIds().size() + ", forms refused: "
                        + production.notTaken().size());
    }

    private Instant opening() {
        JsonNode contest = production.api().get(Crew.OFFICE, "/registration/v1/contests/" + production.contest());
        return opening(production.pack(), contest)
                .orElseThrow(() -> new IllegalStateException("nothing says when entries of the package come in"));
    }

    /**
     * The first submission, or the day before the close where the package gives no times; empty while the close is not
     * announced either.
     */
    static Optional<Instant> opening(ContestPackage pack, JsonNode contest) {
        return pack.firstSubmission().or(() -> Optional.of(contest.at("/dates/closesAt"))
                .filter(JsonNode::isTextual)
                .map(closes -> Instant.parse(closes.asText()).minus(1, ChronoUnit.DAYS)));
    }

    private void draft(Entry entry) {
        String user = production.unitUser(entry.entry());
        Answer answer = production
                .api()
                .create(
                        user,
                        "/registration/v1/contests/" + production.contest() + "/entries",
                        Forms.entry(entry, production.rulebook(), production.today()),
                        production.key("entry", entry.entry()));
        if (answer.status() == 422) {
            production.notTaken().put(entry.entry(), Refusal.of(answer));
            return;
        }
        if (!answer.ok()) {
            throw new ApiRefused("entry " + entry.entry(), answer);
        }
        String id = answer.body().path("id").asText();
        production.entryIds().put(entry.entry(), id);
        JsonNode competitors = answer.body().path("competitors");
        for (int i = 0; i < entry.competitors().size(); i++) {
            Person person = entry.competitors().get(i);
            upload(
                    user,
                    ENTRIES + id,
                    person.documents().stream()
                            .filter(document -> production.duty(document.kind()).isEmpty())
                            .toList(),
                    competitors.path(i).path("personId").asText());
            person.documents().forEach(document -> production
                    .duty(document.kind())
                    .ifPresent(duty -> fulfil(user, entry.unit(), duty, document)));
        }
    }

    /** What a unit owes is sent once, whichever of its entries names it; the sample covers the whole checklist. */
    private void fulfil(String user, String unit, Registration.UnitDuty duty, Document document) {
        if (!fulfilled.add(unit + "/" + duty.document())) {
            return;
        }
        Scans.Scan scan = scans.of(document, unit, production.rulebook());
        String covers =
                duty.checklist().stream().map(item -> "&covers=" + item.name()).collect(Collectors.joining());
        Call call = Call.put(
                user,
                "/registration/v1/contests/" + production.contest() + "/units/" + unit + "/duties/" + duty.document()
                        + "?stamped=" + scan.stamped() + covers,
                scan.bytes(),
                scan.type());
        Answer answer = production.api().put(call);
        if (!answer.ok()) {
            throw new ApiRefused(call.toString(), answer);
        }
    }

    /** Sends scans; {@code owner} is the person they belong to, empty for those of the whole. */
    void upload(String user, String resource, List<Document> documents, String owner) {
        for (Document document : documents) {
            Scans.Scan scan = scans.of(document, owner, production.rulebook());
            String path = resource + "/documents/" + document.kind() + "?stamped=" + scan.stamped()
                    + (owner.isEmpty() ? "" : "&competitor=" + owner);
            Call call = Call.put(user, path, scan.bytes(), scan.type());
            Answer answer = production.api().put(call);
            if (!answer.ok()) {
                throw new ApiRefused(call.toString(), answer);
            }
        }
    }

    private void submit() {
        production.progress().phase("submit");
        List<Entry> inOrder = new ArrayList<>(production.pack().entries().values());
        inOrder.sort(Comparator.comparing(
                entry ->
                        entry.submittedAt() == null ? null : entry.submittedAt().toInstant(),
                Comparator.nullsLast(Comparator.naturalOrder())));
        for (Entry entry : inOrder) {
            if (production.entryIds().containsKey(entry.entry())) {
                OffsetDateTime at = entry.submittedAt();
                production.clock(at);
                submitFirst(entry.entry());
            }
        }
        production
                .progress()
                .say(production.entryIds().size() - submittedNot() + " submitted, "
                        + production.notTaken().size() + " not taken in: "
                        + production.notTaken().entrySet().stream()
                                .sorted(java.util.Map.Entry.comparingByKey())
                                .map(refused -> refused.getKey() + " "
                                        + refused.getValue().rule())
                                .collect(Collectors.joining(", ")));
    }

    private long submittedNot() {
        return production.notTaken().keySet().stream()
                .filter(production.entryIds()::containsKey)
                .count();
    }

    private void submitFirst(String entry) {
        Answer answer = resubmit(entry, "submission");
        boolean byRule = answer.status() == 409 && answer.body().has("rule");
        if (byRule) {
            production.notTaken().put(entry, Refusal.of(answer));
        } else if (!answer.ok()) {
            throw new ApiRefused("submission of " + entry, answer);
        }
    }

    /** @param what names the submission among those of this entry */
    Answer resubmit(String entry, String what) {
        return production
                .api()
                .transition(
                        production.unitUser(entry),
                        ENTRIES + production.entryId(entry),
                        "/submission",
                        Production.object(),
                        production.key(what, entry),
                        present -> present.path("status").asText().equals("SUBMITTED"));
    }

    private void review() {
        production.progress().phase("review");
        List<String> submitted = production.entryIds().keySet().stream()
                .filter(entry -> !production.notTaken().containsKey(entry))
                .toList();
        production.hands().each(submitted, this::decide);
    }

    /** A FAIL refuses, missing evidence returns, a question stays open, everything else is approved. */
    void decide(String entry) {
        String id = production.entryId(entry);
        List<JsonNode> findings = findings(id);
        String gravest = Verdicts.gravest(findings);
        String decision =
                switch (gravest) {
                    case "FAIL" -> "REFUSE";
                    case "NEEDS_EVIDENCE" -> "RETURN";
                    case "NEEDS_REVIEW" -> "";
                    default -> "APPROVE";
                };
        if (!decision.isEmpty()) {
            String reason = findings.stream()
                    .filter(finding -> finding.path("verdict").asText().equals(gravest))
                    .map(finding -> finding.path("rule").asText() + " "
                            + finding.path("sentence").path("zh").asText())
                    .distinct()
                    .collect(Collectors.joining("；"));
            decide(entry, decision, decision.equals("APPROVE") ? "" : reason, findings, "review");
        }
    }

    /** A step of the story answers what the findings left open. @param what names the decision among those of this entry */
    void decide(String entry, String decision, String reason, String what) {
        decide(entry, decision, reason, findings(production.entryId(entry)), what);
    }

    /** A decision against an entry names the rule of its gravest finding: an amendment may have answered the finding since. */
    private void decide(String entry, String decision, String reason, List<JsonNode> findings, String what) {
        ObjectNode body = Production.object().put("decision", decision);
        if (!reason.isEmpty()) {
            body.put("reason", reason);
        }
        if (!decision.equals("APPROVE")) {
            Verdicts.openRule(findings).ifPresent(rule -> body.put("rule", rule));
        }
        Answer answer = production
                .api()
                .transition(
                        Crew.OFFICE,
                        ENTRIES + production.entryId(entry),
                        "/review",
                        body,
                        production.key(what, entry),
                        present -> !present.path("status").asText().equals("SUBMITTED"));
        if (!answer.ok()) {
            throw new ApiRefused("review of " + entry, answer);
        }
    }

    private List<JsonNode> findings(String id) {
        return production
                .api()
                .get(Crew.OFFICE, ENTRIES + id + "/eligibility")
                .path("findings")
                .valueStream()
                .toList();
    }
}
