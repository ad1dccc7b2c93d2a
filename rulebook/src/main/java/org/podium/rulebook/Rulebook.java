package org.podium.rulebook;

import java.util.List;
import java.util.Optional;

/**
 * A notice, with what completes it, as data. Lists keep the order of the file; maps are sorted by key, so that two
 * readings of the same content are equal and have the same hash.
 *
 * @param schema version of this shape; 1 today
 */
public record Rulebook(
        int schema,
        List<Notice> notices,
        Contest contest,
        Registration registration,
        Scoring scoring,
        Awards awards,
        Messages messages) {

    public static final int SCHEMA = 1;

    public Optional<Contest.Skill> skill(String name) {
        return contest.skills().stream().filter(s -> s.name().equals(name)).findFirst();
    }

    public Optional<Contest.Division> division(String name) {
        return contest.divisions().stream().filter(d -> d.name().equals(name)).findFirst();
    }

    public Optional<Contest.Stage> stage(String name) {
        return contest.stages().stream().filter(s -> s.name().equals(name)).findFirst();
    }

    public Optional<Registration.Document> document(String kind) {
        return registration.documents().stream()
                .filter(d -> d.kind().equals(kind))
                .findFirst();
    }

    public Optional<Registration.Declaration> declaration(String name) {
        return registration.declarations().stream()
                .filter(d -> d.name().equals(name))
                .findFirst();
    }

    /** A clause as people read it: {@code S2 六} names nothing to whoever holds a certificate, notice and section do. */
    public Text cite(String clause) {
        String[] parts = clause.strip().split("\\s+", 2);
        return notices.stream()
                .filter(notice -> notice.id().equals(parts[0]))
                .map(notice -> Notice.cited(notice.title(), notice.number(), parts.length > 1 ? parts[1] : ""))
                .findFirst()
                .orElseGet(() -> Notice.cited(clause));
    }

    /** The table of skill levels: the rulebook's own, or the national one of eight steps. */
    public Ladder ladder() {
        return awards.ladder() == null ? Level.STANDARD : awards.ladder();
    }
}
