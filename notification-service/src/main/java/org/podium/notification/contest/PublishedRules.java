package org.podium.notification.contest;

import static org.podium.rulebook.Notice.cited;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.Level;
import org.podium.rulebook.Text;

/**
 * The parts of a published rulebook that mails speak from. Tolerant on purpose: a kind of rule that this service has
 * never heard of does not stop the mails of a contest, since no mail depends on how a rule decides.
 */
public record PublishedRules(
        List<Notice> notices,
        PublishedContest contest,
        Registration registration,
        @Nullable Scoring scoring,
        @Nullable PublishedAwards awards,
        @Nullable Messages messages) {

    /** Role of the committee that decides, and of the desk that answers before all others. */
    public static final String OFFICE = "OFFICE";

    public PublishedRules {
        notices = orEmpty(notices);
    }

    public record Notice(String id, Text title, @Nullable String number) {}

    public record Label(String name, Text label) {}

    /** An organisation or a committee of the contest. */
    public record Body(String role, Text name) {}

    /** @param role of the body that it belongs to */
    public record Desk(
            @Nullable String role,
            Text name,
            @Nullable String email,
            @Nullable String phone) {}

    /** Something the rulebook says, with the id and the clause under which it is cited. */
    public record Said(String id, @Nullable String topic, String clause, Text sentence) {}

    /** A last day, whole, and the rule that says so. */
    public record LastDay(String id, LocalDate day, String clause) {}

    /** How many competitors one unit may send. @param scope CONTEST, SKILL or SKILL_DIVISION */
    public record Cap(String id, int competitors, String scope, String clause, Text sentence) {}

    public record Document(String kind, Text label) {}

    public record Registration(
            @Nullable LastDay closes,
            List<Cap> caps,
            List<Document> documents,
            List<Said> insurance,
            @Nullable Said fees,
            @Nullable Said substitution,
            List<Said> statements) {
        public Registration {
            caps = orEmpty(caps);
            documents = orEmpty(documents);
            insurance = orEmpty(insurance);
            statements = orEmpty(statements);
        }
    }

    /** @param labels of the components, in the order in which people read them */
    public record Weights(List<Label> labels) {
        public Weights {
            labels = orEmpty(labels);
        }
    }

    public record Scoring(
            @Nullable Weights weights,
            @Nullable Said order,
            @Nullable Said ties,
            @Nullable Said disputes,
            List<Said> statements) {
        public Scoring {
            statements = orEmpty(statements);
        }
    }

    public record Trigger(String on, List<String> to) {
        public Trigger {
            to = orEmpty(to);
        }
    }

    public record Messages(List<Trigger> triggers, List<Said> statements) {
        public Messages {
            triggers = orEmpty(triggers);
            statements = orEmpty(statements);
        }
    }

    public String skill(String name) {
        return label(contest.skills(), name);
    }

    public String division(String name) {
        return label(contest.divisions(), name);
    }

    public String stage(String name) {
        return label(contest.stages(), name);
    }

    public String component(String name) {
        return label(components(), name);
    }

    /** In the order in which people read them. */
    public List<Label> components() {
        Weights weights = scoring == null ? null : scoring.weights();
        return weights == null ? List.of() : weights.labels();
    }

    /** A level of skill in the words of the rulebook's own ladder, or of the national one. */
    public String level(String name) {
        return awards == null ? Level.STANDARD.label(name).zh() : awards.level(name);
    }

    /** A tier in the words of the rule that gives it. */
    public String tier(String rule, String name) {
        return awards == null ? name : awards.tier(rule, name);
    }

    public String document(String kind) {
        return registration.documents().stream()
                .filter(d -> d.kind().equals(kind))
                .map(d -> d.label().zh())
                .findFirst()
                .orElse(kind);
    }

    /** The last day of registration, where it is fixed. */
    public Optional<LocalDate> registrationCloses() {
        return Optional.ofNullable(registration.closes()).map(LastDay::day);
    }

    /** Whether that last day, which is whole in the contest's zone, lay behind at this time. */
    public boolean registrationIsOver(Instant at) {
        return registrationCloses()
                .map(day ->
                        day.plusDays(1).atStartOfDay(ZoneId.of(contest.zone())).toInstant())
                .filter(end -> !at.isBefore(end))
                .isPresent();
    }

    /** The rule of that last day (S2-21), cited. */
    public Optional<String> registrationClosesBy() {
        return Optional.ofNullable(registration.closes()).map(closes -> cite(closes.id(), closes.clause()));
    }

    /** The rule of how long awards are shown to the public, cited; absent where the rulebook gives no period. */
    public Optional<String> publicNoticeBy() {
        return Optional.ofNullable(awards)
                .map(PublishedAwards::publicNotice)
                .map(period -> cite(period.id(), period.clause()));
    }

    /** The first day of a stage, where it is announced. */
    public Optional<LocalDate> starts(String stage) {
        return contest.days(stage).map(PublishedContest.StageDays::starts);
    }

    /** The same for one region of it, which may have days of its own. @param region empty unless the stage is held per region */
    public Optional<LocalDate> starts(String stage, String region) {
        return contest.days(stage).flatMap(days -> days.startsIn(region));
    }

    /** Roles that the rulebook wants told of this, absent where it does not mention it. */
    public Optional<List<String>> receivers(String mail) {
        return messages == null
                ? Optional.empty()
                : messages.triggers().stream()
                        .filter(t -> t.on().equals(mail))
                        .map(Trigger::to)
                        .reduce((a, b) ->
                                Stream.concat(a.stream(), b.stream()).distinct().toList());
    }

    /** Sentences of whatever chapter that the rulebook wants printed in a mail of this name: their topic is the mail. */
    public List<Said> statements(String mail) {
        return Stream.of(
                        contest.statements(),
                        registration.statements(),
                        scoring == null ? List.<Said>of() : scoring.statements(),
                        awards == null ? List.<Said>of() : awards.statements(),
                        messages == null ? List.<Said>of() : messages.statements())
                .flatMap(List::stream)
                .filter(said -> mail.equals(said.topic()))
                .toList();
    }

    /** The name of the organisation or committee of this role, the first where there are several. */
    public Optional<String> bodyOf(String role) {
        return Stream.concat(contest.committees().stream(), contest.organisations().stream())
                .filter(body -> body.role().equals(role))
                .map(body -> body.name().zh())
                .findFirst();
    }

    /** The desk that answers questions: the office's, or the first one named. */
    public Optional<Desk> desk() {
        return contest.contacts().stream()
                .filter(d -> OFFICE.equals(d.role()))
                .findFirst()
                .or(() -> contest.contacts().stream().findFirst());
    }

    /**
     * An id and its clause in words: {@code S2-13} of clause {@code S2 二(二)} becomes 《…方案》二(二)（S2-13）. A clause
     * that is no notice's, such as a decision {@code A-40}, is one of the contest's own rules, and what is part of it
     * says it by its id.
     */
    public String cite(String id, String clause) {
        String own = id.equals(clause) || id.startsWith(clause + "/")
                ? "本赛规则"
                : cited(clause).zh();
        return ofNotice(clause).orElse(own) + "（" + id + "）";
    }

    /** A clause in words, of what has no id. */
    public String cite(String clause) {
        return ofNotice(clause).orElseGet(() -> cited(clause).zh());
    }

    private Optional<String> ofNotice(String clause) {
        String[] parts = clause.strip().split("\\s+", 2);
        return notices.stream()
                .filter(n -> n.id().equals(parts[0]))
                .map(n -> cited(shortened(n.title()), n.number(), parts.length > 1 ? parts[1] : "")
                        .zh())
                .findFirst();
    }

    /** The same, with the version of the rulebook that was followed. */
    public String cite(String id, String clause, int rulebookVersion) {
        return cite(id, clause) + "，规则书第 " + rulebookVersion + " 版";
    }

    /** A notice's title is a line and a half long; a citation needs to be told apart, not recited. */
    private static Text shortened(Text title) {
        String zh = title.zh();
        return zh.codePointCount(0, zh.length()) <= 24
                ? title
                : new Text(zh.substring(0, zh.offsetByCodePoints(0, 22)) + "…", title.en());
    }

    static String label(List<Label> labels, String name) {
        return labels.stream()
                .filter(l -> l.name().equals(name))
                .map(l -> l.label().zh())
                .findFirst()
                .orElse(name);
    }

    static <T> List<T> orEmpty(@Nullable List<T> list) {
        return Objects.requireNonNullElse(list, List.of());
    }
}
