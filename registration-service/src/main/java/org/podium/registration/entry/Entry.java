package org.podium.registration.entry;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * The entry of a team: DRAFT → SUBMITTED ⇄ RETURNED; SUBMITTED → APPROVED or REFUSED; WITHDRAWN any time;
 * DISQUALIFIED from APPROVED, also after it withdrew; CANCELLED with what it was entered for (S1-28). Every transition refuses a wrong state with {@link WrongState} and appends an {@link EntryStep}.
 */
@Entity
@Table(name = "entry")
public class Entry {
    @Id
    private UUID id;

    @Column(name = "contest_id")
    private UUID contestId;

    private String reference;

    @Enumerated(EnumType.STRING)
    private EntryStatus status;

    private EntryPlace place;

    @Column(name = "legal_uscc")
    private String legalUscc;

    @JdbcTypeCode(SqlTypes.JSON)
    private Examination.Findings findings;

    @Column(name = "findings_rulebook")
    private @Nullable Integer findingsRulebook;

    private @Nullable Why why;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "submitted_at")
    private @Nullable Instant submittedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @OneToMany(mappedBy = "entry", cascade = CascadeType.PERSIST)
    @OrderBy("ordinal")
    @BatchSize(size = 256)
    private List<Competitor> competitors = new ArrayList<>();

    @OneToMany(mappedBy = "entry", cascade = CascadeType.PERSIST, orphanRemoval = true)
    @OrderBy("ordinal")
    @BatchSize(size = 256)
    private List<Coach> coaches = new ArrayList<>();

    @OneToMany(mappedBy = "entry", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<EntryStep> steps = new ArrayList<>();

    @Version
    private long version;

    protected Entry() {}

    /** Opens a draft; nothing is claimed and nothing examined until it is submitted. */
    public static Entry draft(UUID id, UUID contestId, String reference, EntryPlace place, String legalUscc, Act act) {
        Entry entry = new Entry();
        entry.id = id;
        entry.contestId = contestId;
        entry.reference = reference;
        entry.status = EntryStatus.DRAFT;
        entry.place = place;
        entry.legalUscc = legalUscc;
        entry.findings = new Examination.Findings(List.of());
        entry.createdBy = act.by();
        entry.createdAt = act.recordedAt();
        entry.changedAt = act.at();
        return entry;
    }

    /** States team and coaches of a draft or a returned entry; what is not named any more leaves. */
    public void state(
            EntryPlace place, List<CompetitorForm> team, List<Coach.Stated> support, Supplier<UUID> ids, Act act) {
        require("correct", status.open());
        this.place = place;
        List<Competitor> standing = competitors();
        for (int i = 0; i < team.size(); i++) {
            if (i < standing.size()) {
                standing.get(i).state(team.get(i));
            } else {
                competitors.add(new Competitor(ids.get(), this, i, Competitor.Standing.ACTIVE, team.get(i)));
            }
        }
        standing.stream().skip(team.size()).forEach(Competitor::leaves);
        if (!support.equals(support())) {
            coaches.clear();
            for (int i = 0; i < support.size(); i++) {
                coaches.add(new Coach(ids.get(), this, i, support.get(i)));
            }
        }
        changedAt = act.at();
    }

    /** Hands it in, for the first time or again after it was returned, for the legal unit that answers for it now. */
    public void submit(String legalUscc, Examination known, Act act) {
        require("submit", status.open());
        boolean first = status == EntryStatus.DRAFT;
        if (first) {
            submittedAt = act.at();
            this.legalUscc = legalUscc;
        }
        EntryStep.Kind step = first ? EntryStep.Kind.SUBMITTED : EntryStep.Kind.CORRECTED;
        become(EntryStatus.SUBMITTED, step, Why.NONE, known, act);
    }

    public void approve(Why because, Examination known, Act act) {
        require("approve", status == EntryStatus.SUBMITTED);
        become(EntryStatus.APPROVED, EntryStep.Kind.APPROVED, because, known, act);
    }

    public void refuse(Why because, Examination known, Act act) {
        require("refuse", status == EntryStatus.SUBMITTED);
        become(EntryStatus.REFUSED, EntryStep.Kind.REFUSED, because, known, act);
    }

    /** Back to the unit, which keeps its place while it completes it. */
    public void sendBack(Why because, Examination known, Act act) {
        require("return", status == EntryStatus.SUBMITTED);
        become(EntryStatus.RETURNED, EntryStep.Kind.RETURNED, because, known, act);
    }

    public void withdraw(@Nullable String reason, Act act) {
        require("withdraw", status == EntryStatus.DRAFT || status.active());
        become(EntryStatus.WITHDRAWN, EntryStep.Kind.WITHDRAWN, Why.of(reason), examination(), act);
    }

    /** For a false declaration or a bar learned of later, also where it has withdrawn since it was approved. */
    public void disqualify(Why because, Act act) {
        require("disqualify", status.answerable(steps));
        become(EntryStatus.DISQUALIFIED, EntryStep.Kind.DISQUALIFIED, because, examination(), act);
    }

    /** There is nothing left to compete in (S1-28); a draft stays its unit's, which may move it elsewhere. */
    void cancel(String reason, Act act) {
        require("cancel", status.active());
        become(EntryStatus.CANCELLED, EntryStep.Kind.CANCELLED, Why.of(reason), examination(), act);
    }

    /** What is known with a right number, a fact learned of, or other rules; what was decided before stays, with its reason. */
    void recordExamination(EntryStep.Kind step, Why because, Examination known, Act act) {
        know(known);
        changedAt = act.at();
        steps.add(new EntryStep(this, step, status, because, known, act));
    }

    /** The person who may come in; stands beside the team until the office has decided. */
    public Competitor nominate(UUID competitorId, CompetitorForm incoming) {
        require("substitute in", status.active());
        Competitor nominated =
                new Competitor(competitorId, this, competitors.size(), Competitor.Standing.INCOMING, incoming);
        competitors.add(nominated);
        return nominated;
    }

    /** The one goes, the other takes the place; the entry keeps its status. */
    public void substitute(Competitor outgoing, Competitor incoming, String reason, Examination known, Act act) {
        require("substitute in", status.active());
        if (!outgoing.active()) {
            throw new WrongState("replace", outgoing.standing());
        }
        incoming.joins(outgoing.ordinal());
        outgoing.leaves();
        become(status, EntryStep.Kind.SUBSTITUTED, Why.of(reason), known, act);
    }

    private void require(String transition, boolean fits) {
        if (!fits) {
            throw new WrongState(transition, status);
        }
    }

    private void become(EntryStatus next, EntryStep.Kind step, Why because, Examination known, Act act) {
        status = next;
        why = because;
        decidedBy = act.by();
        know(known);
        changedAt = act.at();
        steps.add(new EntryStep(this, step, next, because, known, act));
    }

    private void know(Examination known) {
        findings = known.findings();
        findingsRulebook = known.rulebookVersion() == 0 ? null : known.rulebookVersion();
    }

    /** Who competes, may come in, or was replaced. */
    public List<Competitor> everybody() {
        return List.copyOf(competitors);
    }

    /** What was found last; version 0 while it was never examined. */
    public Examination examination() {
        return new Examination(findingsRulebook == null ? 0 : findingsRulebook, findings);
    }

    public EntryPlace place() {
        return place;
    }

    /** Who stands in the entry now. */
    public List<Competitor> competitors() {
        return competitors.stream().filter(Competitor::active).toList();
    }

    /** Coaches and leader, as stated. */
    public List<Coach.Stated> support() {
        return coaches.stream().map(Coach::stated).toList();
    }

    public List<EntryStep> steps() {
        return List.copyOf(steps);
    }

    public UUID id() {
        return id;
    }

    public UUID contestId() {
        return contestId;
    }

    public String reference() {
        return reference;
    }

    public EntryStatus status() {
        return status;
    }

    public String unitUscc() {
        return place.unitUscc();
    }

    public String legalUscc() {
        return legalUscc;
    }

    /** Of the last transition. */
    public Why why() {
        return why == null ? Why.NONE : why;
    }

    public @Nullable String decidedBy() {
        return decidedBy;
    }

    public String createdBy() {
        return createdBy;
    }

    public @Nullable Instant submittedAt() {
        return submittedAt;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public long version() {
        return version;
    }
}
