package org.podium.rulebook.award;

import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.AwardRule;
import org.podium.rulebook.Text;

/** A proposal while its arithmetic is gathered. */
final class Draft {

    static final String NONE = "NONE";
    static final String NO_CHANGE = "NO_CHANGE";

    private final AwardKind kind;
    private final AwardRule rule;
    private final PoolFacts.Entry entry;
    private final TreeMap<String, String> arithmetic = new TreeMap<>();
    private @Nullable String person;
    private @Nullable String uscc;

    Draft(AwardKind kind, AwardRule rule, PoolFacts.Entry entry) {
        this.kind = kind;
        this.rule = rule;
        this.entry = entry;
        with("rank", Tied.rank(entry));
    }

    Draft person(String id) {
        person = id;
        return this;
    }

    Draft unit(String code) {
        uscc = code;
        return this;
    }

    Draft with(String name, Object value) {
        arithmetic.put(name, value.toString());
        return this;
    }

    Draft decided(@Nullable TieDecision decision) {
        return decision == null ? this : with("decision", decision.choice());
    }

    PoolFacts.Entry entry() {
        return entry;
    }

    Proposal proposal(String detail, ProposalStatus status, Text sentence, List<String> notes) {
        return new Proposal(
                kind,
                entry.result().entry(),
                person,
                uscc,
                detail,
                status,
                rule.id(),
                rule.clause(),
                Collections.unmodifiableMap(new TreeMap<>(arithmetic)),
                sentence,
                notes);
    }

    /** The committee has not decided yet. @param detail what is shown meanwhile */
    Proposal waiting(String detail, int cut) {
        int rank = Tied.rank(entry);
        return with("cut", cut)
                .proposal(
                        detail,
                        ProposalStatus.DECISION_REQUIRED,
                        new Text(
                                "第 %d 名并列，跨过第 %d 名，待组委会决定".formatted(rank, cut),
                                "tied at rank %d over place %d; the committee decides".formatted(rank, cut)),
                        List.of());
    }
}
