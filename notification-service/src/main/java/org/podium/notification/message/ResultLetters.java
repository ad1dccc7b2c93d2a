package org.podium.notification.message;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.podium.notification.contact.Party;
import org.podium.notification.contact.Recipient;
import org.podium.notification.contest.PublishedRules;
import org.podium.notification.template.Content.ResultContent;
import org.podium.notification.template.Letter;
import org.podium.notification.template.MailTemplate;
import org.podium.notification.template.Part.Component;
import org.podium.notification.template.Part.Row;

/**
 * (a result, who is in it, the contest's words) → letters. Each recipient reads the own entries only; what separated an
 * equal total is said without the neighbour's marks.
 */
final class ResultLetters {
    private ResultLetters() {}

    static List<Letter> write(
            ResultEvent.Published published,
            List<ResultEvent.Row> rows,
            Map<UUID, Party> parties,
            PublishedRules rules,
            Links links) {
        Audience audience = new Audience(MailTemplate.RESULT_PUBLISHED, rules);
        Map<String, Recipient> recipients = new LinkedHashMap<>();
        Map<String, List<Row>> own = new LinkedHashMap<>();
        for (ResultEvent.Row row : rows) {
            Party party = Objects.requireNonNull(parties.get(row.entryId()), "a row of an unknown entry");
            for (Recipient recipient : audience.around(party)) {
                recipients.putIfAbsent(recipient.key(), recipient);
                own.computeIfAbsent(recipient.key(), key -> new ArrayList<>()).add(row(row, party, rules));
            }
        }
        return recipients.values().stream()
                .map(to -> new Letter(
                        MailTemplate.RESULT_PUBLISHED,
                        to,
                        new ResultContent(
                                rules.skill(published.skill()),
                                rules.division(published.division()),
                                Words.resultKind(published.kind()),
                                published.kind().equals("PROVISIONAL"),
                                published.version(),
                                List.copyOf(own.getOrDefault(to.key(), List.of())),
                                ranking(rules),
                                disputes(rules),
                                links.result(published.poolId()))))
                .toList();
    }

    private static Row row(ResultEvent.Row row, Party party, PublishedRules rules) {
        ResultEvent.Separation separation = row.separation();
        String separated = separation == null ? "" : Words.separation(separation.step(), rules);
        return new Row(
                party.names(),
                party.reference(),
                row.status().equals("RANKED"),
                row.rank(),
                row.total(),
                row.shared(),
                components(Objects.requireNonNullElse(row.components(), Map.of()), rules),
                Words.status(row.status()),
                separated.isEmpty() ? null : separated);
    }

    /** In the order of the rulebook; one that it does not name comes last. */
    private static List<Component> components(Map<String, String> marks, PublishedRules rules) {
        List<String> order =
                rules.components().stream().map(PublishedRules.Label::name).toList();
        return marks.keySet().stream()
                .sorted(Comparator.comparing((String name) -> order.contains(name) ? order.indexOf(name) : order.size())
                        .thenComparing(Comparator.naturalOrder()))
                .map(name -> new Component(rules.component(name), Objects.requireNonNull(marks.get(name))))
                .toList();
    }

    private static @Nullable String disputes(PublishedRules rules) {
        PublishedRules.Scoring scoring = rules.scoring();
        PublishedRules.Said disputes = scoring == null ? null : scoring.disputes();
        return disputes == null ? null : withBasis(disputes, rules);
    }

    private static String ranking(PublishedRules rules) {
        PublishedRules.Scoring scoring = rules.scoring();
        if (scoring == null) {
            return "按总成绩由高到低排列。";
        }
        return Stream.of(scoring.order(), scoring.ties())
                .filter(Objects::nonNull)
                .map(said -> withBasis(said, rules))
                .collect(Collectors.joining());
    }

    private static String withBasis(PublishedRules.Said said, PublishedRules rules) {
        return said.sentence().zh().replaceFirst("。$", "") + "，见" + rules.cite(said.id(), said.clause()) + "。";
    }
}
