package org.podium.registration.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.audit.Audit;
import org.podium.kit.problem.ProblemException;
import org.podium.registration.RegistrationProblem;

/**
 * The office records a title of an approved competitor that the form did not state: before the contest, after it, and
 * while the awards stand for objection; also where the entry has withdrawn since, which keeps its rank where it had begun
 * . The entry is examined again by the rules in force, and what is found is told, so that
 * awards follow: a title that costs the award and nothing else takes it away and leaves the rank (S2-14, A-11). A title that
 * bars from the contest changes no decision by itself: the office has the entry among its tasks and disqualifies by the rule.
 * One that has withdrawn is no task: whether it had competed by then, and is to be disqualified, is known to who records it.
 */
@ApplicationScoped
public class FactRecording {
    private final Casework casework;
    private final Entries entries;
    private final EntryEvents events;
    private final Audit audit;

    public FactRecording(Casework casework, Entries entries, EntryEvents events, Audit audit) {
        this.casework = casework;
        this.entries = entries;
        this.events = events;
        this.audit = audit;
    }

    /**
     * @param person whose titles they are; a team of one needs no name
     * @param rule id of the rule that the office names; what is found names its own
     * @throws WrongState for an entry that was not approved: until then the unit states the titles
     * @throws ProblemException 422 where all of them are known, the person is not of the team, or the rulebook has no such rule
     */
    @Transactional
    public Entry learn(
            UUID id,
            @Nullable String ifMatch,
            @Nullable UUID person,
            List<Title> titles,
            String reason,
            @Nullable String rule) {
        Casework.Case found = casework.ofOffice(id, ifMatch);
        Entry entry = found.entry();
        if (!entry.status().answerable(entry.steps())) {
            throw new WrongState("record a fact in", entry.status());
        }
        Competitor competitor = Casework.competitor(entry, person);
        Why because = new Why(reason.strip(), Ground.named(found.rules().rulebook(), rule, false));
        CompetitorForm stated = competitor.stated();
        List<Title> unknown = unknown(stated.titles().known(), titles);
        competitor.state(stated.knowing(stated.titles()
                .and(unknown.stream()
                        .map(title -> new CompetitorForm.Learned(
                                title,
                                reason.strip(),
                                because.ground(),
                                found.act().at()))
                        .toList())));
        entry.recordExamination(EntryStep.Kind.FACT_RECORDED, because, casework.examine(found), found.act());
        entries.flush();
        events.send(EntryEvents.Happening.CORRECTED, found.contest(), entry);
        audit.record(
                entry.contestId(),
                "fact-recorded",
                id.toString(),
                facts(stated.personId(), unknown, because, found.rules().version()));
        return entry;
    }

    private static List<Title> unknown(List<Title> known, List<Title> told) {
        List<Title> unknown = new ArrayList<>();
        told.stream()
                .filter(title -> !known.contains(title) && !unknown.contains(title))
                .forEach(unknown::add);
        if (unknown.isEmpty()) {
            throw new ProblemException(RegistrationProblem.ENTRY_INVALID)
                    .withError("/titles", "known", "这些荣誉均已记录", "all of these titles are known already");
        }
        return unknown;
    }

    private static Map<String, Object> facts(UUID person, List<Title> titles, Why because, int rulebookVersion) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("person", person.toString());
        facts.put(
                "titles",
                titles.stream().map(title -> title.title() + ":" + title.fact()).toList());
        facts.put("reason", because.reason() == null ? "" : because.reason());
        facts.put("rulebookVersion", rulebookVersion);
        if (because.ground() != null) {
            facts.put("rule", because.ground().rule());
        }
        return facts;
    }
}
