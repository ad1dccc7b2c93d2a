package org.podium.awards.entry;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.Text;

/** An entry with the facts that awards need: names, levels, findings; no numbers, no addresses. */
@Entity
@Table(name = "entry")
public class Entry {
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

    private String state;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Competitor> competitors;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Coach> coaches;

    @Column(name = "told_at")
    private Instant toldAt;

    protected Entry() {}

    Entry(EntryTold told, String state, Instant at) {
        this.id = told.entryId();
        this.contest = told.contestId();
        take(told, state, at);
    }

    /** @return whether anything changed that an award may depend on */
    boolean follow(EntryTold told, String newState, Instant at) {
        var competing = told.competitors().stream().map(EntryTold.Person::facts).toList();
        var coaching = told.coaches().stream().map(EntryTold.Coaching::facts).toList();
        var changed = !(competing.equals(competitors)
                && coaching.equals(coaches)
                && told.unit().uscc().equals(unit)
                && told.unit().name().equals(unitName));
        take(told, newState, at);
        return changed;
    }

    private void take(EntryTold told, String newState, Instant at) {
        this.reference = told.reference();
        this.skill = told.skill();
        this.division = told.division();
        this.region = told.region();
        this.unit = told.unit().uscc();
        this.unitName = told.unit().name();
        this.competitors =
                told.competitors().stream().map(EntryTold.Person::facts).toList();
        this.coaches = told.coaches().stream().map(EntryTold.Coaching::facts).toList();
        this.state = newState;
        this.toldAt = at;
    }

    public UUID id() {
        return id;
    }

    public UUID contest() {
        return contest;
    }

    public String unit() {
        return unit;
    }

    public String unitName() {
        return unitName;
    }

    public List<Competitor> competitors() {
        return competitors;
    }

    public List<Coach> coaches() {
        return coaches;
    }

    /** The competitors' names, as one line. */
    public String names() {
        return competitors.stream().map(Competitor::name).collect(Collectors.joining("、"));
    }

    /** The name of a competitor or coach of this entry. */
    public @Nullable String nameOf(String person) {
        for (var competitor : competitors) if (competitor.personId().equals(person)) return competitor.name();
        for (var coach : coaches) if (Objects.equals(coach.personId(), person)) return coach.name();
        return null;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Competitor(String personId, String name, String level, List<Ineligibility> awardIneligible) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Coach(String personId, String name, String kind) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Ineligibility(String rule, String clause, Text sentence) {}
}
