package org.podium.awards.entry;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.podium.kit.event.ParentUnknown;
import org.podium.rulebook.Text;

/**
 * An entry with the facts that awards need: names, levels, titles, findings; no numbers, no addresses. Once there is a result,
 * it consists of those who competed: who is named in their place later earned nothing.
 */
@Entity
@DynamicUpdate // events and results change different columns of it, and may do so at once
@Table(name = "entry")
public class Entry {
    /** the state of one that registration has disqualified */
    public static final String DISQUALIFIED = "entry-disqualified";

    private static final String CORRECTED = "entry-corrected";

    /** told last of one that registration does not examine with an amendment */
    private static final Set<String> DECIDED =
            Set.of(DISQUALIFIED, "entry-returned", "entry-refused", "entry-cancelled");

    @Id
    private UUID id;

    @Column(name = "contest_id")
    private UUID contest;

    private String reference;
    private String skill;
    private String division;
    private @Nullable String region;

    @Column(name = "unit_uscc")
    private String unit;

    @Column(name = "unit_name")
    private String unitName;

    @Column(name = "legal_uscc")
    private String legalUnit;

    @Column(name = "legal_name")
    private String legalName;

    /** what was told of it last */
    private String state;

    /** who stands in it now, for registration */
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Competitor> competitors;

    /** who stood in it before, as last told */
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Competitor> former = List.of();

    /** ids of those whose result it is; null while there is none */
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable List<String> ranked;

    /** the same person's id by an earlier one, which went by a mistyped number */
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> corrections = Map.of();

    /** whom awards of coaches are for: named by the end of registration */
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Coach> coaches;

    @Column(name = "told_at")
    private Instant toldAt;

    protected Entry() {}

    Entry(EntryTold told, String state, Instant at) {
        this.id = told.entryId();
        this.contest = told.contestId();
        this.competitors = List.of();
        take(told, state, false, at);
    }

    /**
     * @param settled whether awards that follow from its result are confirmed: new rules take none of them back
     * @return whether anything changed that an award may depend on
     */
    boolean follow(EntryTold told, String newState, boolean settled, Instant at) {
        var before = whatAwardsDependOn();
        take(told, newState, settled, at);
        return !before.equals(whatAwardsDependOn());
    }

    private List<Object> whatAwardsDependOn() {
        return List.of(competitors(), coaches, unit, unitName, legalUnit, legalName);
    }

    /**
     * Its result is that of these people.
     *
     * @throws ParentUnknown for somebody whom registration has not told of yet
     */
    public void rankedAs(List<String> persons) {
        for (var person : persons) {
            if (known(person).isEmpty()) {
                throw new ParentUnknown("registration.entries", id.toString());
            }
        }
        ranked = List.copyOf(persons);
    }

    private void take(EntryTold told, String newState, boolean settled, Instant at) {
        this.reference = told.reference();
        this.skill = told.skill();
        this.division = told.division();
        this.region = told.region();
        this.unit = told.unit().uscc();
        this.unitName = told.unit().name();
        this.legalUnit = told.unit().legalUscc();
        this.legalName = told.unit().legalName();
        var now = told.competitors().stream().map(EntryTold.Person::facts).toList();
        if (newState.equals(CORRECTED)) correct(now);
        var found = settled ? now.stream().map(this::asConfirmed).toList() : now;
        this.former = everybody()
                .filter(c -> !corrections.containsKey(c.personId()))
                .filter(c -> now.stream().noneMatch(n -> n.personId().equals(c.personId())))
                .toList();
        this.competitors = found;
        this.coaches = told.awardedCoaches();
        this.state = newState;
        this.toldAt = at;
    }

    public UUID id() {
        return id;
    }

    public UUID contest() {
        return contest;
    }

    public String skill() {
        return skill;
    }

    public String division() {
        return division;
    }

    public String unit() {
        return unit;
    }

    public String unitName() {
        return unitName;
    }

    /** The legal unit that the unit counts as: its own where it is one. Unit awards are its. */
    public String legalUnit() {
        return legalUnit;
    }

    public String legalName() {
        return legalName;
    }

    /** Somebody of whom no other title is known than before: what is found now, an amendment has found. */
    private Competitor asConfirmed(Competitor told) {
        return everybody()
                .filter(c ->
                        c.personId().equals(told.personId()) || told.personId().equals(corrections.get(c.personId())))
                .filter(c -> c.hasTitlesOf(told))
                .findFirst()
                .map(c -> told.found(c.awardIneligible()))
                .orElse(told);
    }

    /** Those whose result it is, each as last told; before a result who stands in it. */
    public List<Competitor> competitors() {
        if (ranked == null) return competitors;
        return ranked.stream().map(person -> known(person).orElseThrow()).toList();
    }

    /** The same, as if this were found of those whom registration examines with an amendment: of who stands in it now. */
    public List<Competitor> competitorsWith(UnaryOperator<Competitor> found) {
        return competitors().stream()
                .map(one -> competitors.contains(one) ? found.apply(one) : one)
                .toList();
    }

    /** Whether registration examines it once more with an amendment. */
    public boolean isExaminedAnew() {
        return !DECIDED.contains(state);
    }

    private Optional<Competitor> known(String person) {
        var id = person;
        for (var right = id; right != null; right = corrections.get(right)) id = right;
        var now = id;
        return everybody().filter(c -> c.personId().equals(now)).findFirst();
    }

    /** A correction changes no person, so one with another id is the one who stood in that place. */
    private void correct(List<Competitor> now) {
        if (now.size() != competitors.size()) return;
        var corrected = new HashMap<>(corrections);
        for (var i = 0; i < now.size(); i++) {
            var wrong = competitors.get(i).personId();
            var right = now.get(i).personId();
            if (wrong.equals(right)) continue;
            corrected.remove(right);
            corrected.put(wrong, right);
        }
        corrections = Map.copyOf(corrected);
    }

    private Stream<Competitor> everybody() {
        return Stream.concat(competitors.stream(), former.stream());
    }

    public List<Coach> coaches() {
        return coaches;
    }

    /** The competitors' names, as one line. */
    public String names() {
        return competitors().stream().map(Competitor::name).collect(Collectors.joining("、"));
    }

    /** The name of a competitor or coach of this entry. */
    public @Nullable String nameOf(String person) {
        for (var competitor : competitors()) if (competitor.personId().equals(person)) return competitor.name();
        for (var coach : coaches) if (Objects.equals(coach.personId(), person)) return coach.name();
        return null;
    }

    /** @param titles absent of what was stored before they were kept */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Competitor(
            String personId,
            String name,
            String level,
            @Nullable List<Title> titles,
            List<Ineligibility> awardIneligible) {
        /** Where none were kept, none is known to be new: awards that people hold are not taken back for that. */
        private boolean hasTitlesOf(Competitor told) {
            return titles == null || titles.equals(told.titles);
        }

        /** Of whom this is found instead. */
        public Competitor found(List<Ineligibility> otherwise) {
            return new Competitor(personId, name, level, titles, otherwise);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Title(String title, String fact, @Nullable Integer year) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Coach(String personId, String name, String kind) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Ineligibility(String rule, String clause, Text sentence) {}
}
