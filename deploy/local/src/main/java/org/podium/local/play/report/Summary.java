package org.podium.local.play.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** What a person wants to see after the play, from the report alone. */
public final class Summary {
    private final PrintWriter out;

    public Summary(PrintWriter out) {
        this.out = out;
    }

    public void print(JsonNode report) {
        out.println();
        out.println(report.path("contest").path("name").path("zh").asText());
        report.path("pools").forEach(this::pool);
        refused(report);
        certificates(report);
        mails(report.path("mails"));
        look(report.path("look"));
        out.flush();
    }

    private void pool(JsonNode pool) {
        out.println();
        out.printf(
                "%s %s  entries %s, competed %s, units %s: %s%n",
                (pool.path("stage").asText() + " " + pool.path("region").asText()).strip() + " "
                        + pool.path("skill").asText(),
                pool.path("division").asText(),
                pool.path("entries").asText(),
                pool.path("competed").asText(),
                pool.path("units").asText(),
                pool.path("outcome").asText());
        Table table = new Table();
        for (JsonNode row : pool.path("ranking")) {
            table.row(
                    row.path("rank").asText(row.path("status").asText()),
                    row.path("entry").asText(),
                    who(row),
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
                    award.path("sentence").path("zh").asText());
        }
        if (!pool.path("awards").isEmpty()) {
            out.println("  awards");
            awards.lines("    ").forEach(out::println);
        }
    }

    private static String who(JsonNode row) {
        List<String> names = new ArrayList<>();
        row.path("competitors").forEach(name -> names.add(name.asText()));
        return String.join(" ", names);
    }

    private static String components(JsonNode row) {
        List<String> parts = new ArrayList<>();
        row.path("components")
                .properties()
                .forEach(part -> parts.add(part.getValue().asText()));
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
        out.println();
        out.println("refused or sent back");
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
        table.lines("  ").forEach(out::println);
    }

    private void certificates(JsonNode report) {
        JsonNode certificates = report.path("certificates");
        if (!certificates.isEmpty()) {
            out.println();
            out.println(certificates.size() + " certificates, for example "
                    + certificates.path(0).path("file").asText());
        }
    }

    private void mails(JsonNode mails) {
        if (!mails.isMissingNode()) {
            out.println();
            out.printf(
                    "%s mails, %s repeated, %s lost: %s%n",
                    mails.path("distinct").asText(),
                    mails.path("repeated").asText(),
                    mails.path("lost").asText(),
                    mails.path("byTemplate").toString().replaceAll("[{}\"]", "").replace(",", ", "));
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
