package org.podium.local.play.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a person wants to see after the play, from the report alone. */
public final class Summary {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    /** As many files of certificates are named; the folder has them all. */
    private static final int SHOWN = 10;

    private final PrintWriter out;

    public Summary(PrintWriter out) {
        this.out = out;
    }

    public void print(JsonNode report) {
        out.println();
        out.println(report.path("contest").path("name").path("zh").asText());
        report.path("pools").forEach(this::pool);
        refused(report);
        dealings(report, ZoneId.of(report.path("contest").path("zone").asText("UTC")));
        certificates(report);
        mails(report.path("mails"), report.path("look").path("mailbox").asText());
        look(report.path("look"));
        out.flush();
    }

    private void pool(JsonNode pool) {
        out.println();
        String outcome = pool.path("outcome").asText();
        out.printf(
                "%s %s  entries %s, competed %s, units %s%s%n",
                (pool.path("stage").asText() + " " + pool.path("region").asText()).strip() + " "
                        + pool.path("skill").asText(),
                pool.path("division").asText(),
                pool.path("entries").asText(),
                pool.path("competed").asText(),
                pool.path("units").asText(),
                outcome.isEmpty() ? "" : ": " + outcome);
        Table table = new Table();
        for (JsonNode row : pool.path("ranking")) {
            table.row(
                    row.path("rank").asText(row.path("status").asText()),
                    row.path("entry").asText(),
                    words(row.path("competitors")),
                    row.path("total").asText("–"),
                    components(row),
                    separation(row));
        }
        table.lines("  ").forEach(out::println);
        Table awards = new Table();
        for (JsonNode award : pool.path("awards")) {
            awards.row(
                    award.path("kind").asText(),
                    award.path("recipient").asText(),
                    award.path("detail").asText(),
                    award.path("status").asText(),
                    award.path("rule").asText(),
                    award.path("clause").asText(),
                    award.path("sentence").path("zh").asText());
        }
        if (!pool.path("awards").isEmpty()) {
            out.println("  awards");
            awards.lines("    ").forEach(out::println);
        }
    }

    private static String components(JsonNode row) {
        List<String> parts = new ArrayList<>();
        row.path("components")
                .properties()
                .forEach(part -> parts.add(part.getKey() + " " + part.getValue().asText()));
        if (row.hasNonNull("minutes")) {
            parts.add(row.path("minutes").asText() + "′");
        }
        return String.join(" ", parts);
    }

    private static String separation(JsonNode row) {
        JsonNode step = row.path("separation").path("step");
        return step.isMissingNode() || step.asText().equals("TOTAL")
                ? ""
                : "← " + step.asText() + " "
                        + row.path("separation").path("sentence").path("zh").asText();
    }

    private void refused(JsonNode report) {
        Table table = new Table();
        for (String list : List.of("refused", "returned")) {
            for (JsonNode one : report.path(list)) {
                table.row(
                        one.path("entry").asText(),
                        list,
                        one.path("rule").asText(),
                        one.path("clause").asText(),
                        one.path("sentence").asText());
            }
        }
        section("refused or sent back", table);
    }

    private void dealings(JsonNode report, ZoneId zone) {
        Table substitutions = new Table();
        for (JsonNode one : report.path("substitutions")) {
            substitutions.row(
                    one.path("entry").asText(),
                    one.path("incoming").asText(),
                    one.path("status").asText(),
                    "asked for " + time(one.path("requestedAt"), zone) + ", last day "
                            + one.path("lastDay").asText("–"),
                    one.path("rule").asText(),
                    one.path("clause").asText(),
                    one.path("sentence").asText(one.path("decisionReason").asText()));
        }
        section("substitutions", substitutions);
        Table withdrawn = new Table();
        for (JsonNode one : report.path("withdrawn")) {
            withdrawn.row(
                    one.path("entry").asText(),
                    one.path("status").asText(),
                    time(one.path("at"), zone),
                    one.path("rule").asText(),
                    one.path("clause").asText(),
                    one.path("reason").asText());
        }
        section("withdrawn or disqualified", withdrawn);
        Table appeals = new Table();
        for (JsonNode one : report.path("appeals")) {
            appeals.row(
                    one.path("entry").asText(),
                    one.path("stage").asText(),
                    one.path("ground").asText(),
                    one.path("status").asText(),
                    "filed " + time(one.path("filedAt"), zone),
                    one.path("reason").asText());
        }
        section("appeals", appeals);
        Table decisions = new Table();
        for (JsonNode one : report.path("decisions")) {
            decisions.row(
                    words(one.path("entries")),
                    one.path("about").asText(),
                    (one.path("decision").asText() + " " + words(one.path("order"))).strip(),
                    one.has("cut")
                            ? "place " + one.path("cut").asText()
                            : one.path("questions")
                                    .valueStream()
                                    .map(question -> question.path("rule").asText())
                                    .collect(Collectors.joining(" ")),
                    one.path("reason").asText());
        }
        section("decided by people", decisions);
    }

    private void section(String heading, Table table) {
        List<String> lines = table.lines("  ");
        if (!lines.isEmpty()) {
            out.println();
            out.println(heading);
            lines.forEach(out::println);
        }
    }

    private static String words(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).collect(Collectors.joining(" "));
    }

    private static String time(JsonNode instant, ZoneId zone) {
        return instant.isMissingNode()
                ? "–"
                : TIME.format(Instant.parse(instant.asText()).atZone(zone));
    }

    private void certificates(JsonNode report) {
        JsonNode certificates = report.path("certificates");
        if (!certificates.isEmpty()) {
            out.println();
            out.println(certificates.size() + " certificates in "
                    + report.path("certificateFolder").asText());
            certificates.valueStream().limit(SHOWN).forEach(certificate -> {
                String file = certificate.path("file").asText();
                out.println("  " + file.substring(file.lastIndexOf(File.separatorChar) + 1));
            });
            if (certificates.size() > SHOWN) {
                out.println("  and " + (certificates.size() - SHOWN) + " more");
            }
        }
    }

    private void mails(JsonNode mails, String mailbox) {
        if (!mails.isMissingNode()) {
            out.println();
            out.printf(
                    "%s mails, %s repeated, %s lost, in %s; one of each kind:%n",
                    mails.path("distinct").asText(),
                    mails.path("repeated").asText(),
                    mails.path("lost").asText(),
                    mailbox);
            Table table = new Table();
            mails.path("byTemplate")
                    .properties()
                    .forEach(kind -> table.row(
                            kind.getValue().asText(),
                            kind.getKey(),
                            mails.path("subjects").path(kind.getKey()).asText()));
            table.lines("  ").forEach(out::println);
            mails.path("unwritten").forEach(one -> out.println("  never written: " + one.asText()));
        }
    }

    private void look(JsonNode places) {
        out.println();
        out.println("where to look");
        Table table = new Table();
        places.properties()
                .forEach(place -> table.row(place.getKey(), place.getValue().asText()));
        table.lines("  ").forEach(out::println);
    }
}
