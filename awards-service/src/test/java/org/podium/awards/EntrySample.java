package org.podium.awards;

import static org.podium.awards.World.map;
import static org.podium.awards.World.send;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry of one, or of two, told when {@link #told()} is called, and again with what changed since. */
public final class EntrySample {
    public final UUID id = UUID.randomUUID();
    public UUID person = UUID.randomUUID();
    private final World world;
    private String name;
    private String level = "4";
    String unit = "91350100M000100Y43";
    private String unitName = "天津示例数据科技有限公司";
    private @Nullable String legalUnit;
    private @Nullable String legalName;
    private String skill = "AI_TRAINER";
    private String division = "EMPLOYEE";
    private final List<Map<String, Object>> titles = new ArrayList<>();
    private final List<Map<String, Object>> ineligible = new ArrayList<>();
    private @Nullable Partner partner;

    /** The second of a team. */
    private record Partner(UUID person, String name, boolean came) {}

    EntrySample(World world, String name) {
        this.world = world;
        this.name = name;
    }

    public EntrySample level(String now) {
        level = now;
        return this;
    }

    public EntrySample named(String now) {
        name = now;
        return this;
    }

    /** Somebody else stands in the entry, of a higher level. */
    public EntrySample somebodyElse(String called) {
        person = UUID.randomUUID();
        name = called;
        level = "2";
        return this;
    }

    public EntrySample substituted(String by) {
        somebodyElse(by);
        send("registration.entries", id, "registration.substitution-decided.v1", facts());
        return this;
    }

    /** The same person by another number. */
    public void mistyped() {
        person = UUID.randomUUID();
        send("registration.entries", id, "registration.entry-corrected.v1", facts());
    }

    /** As a row of a result names them. */
    List<Map<String, Object>> competing() {
        var team = new ArrayList<Map<String, Object>>();
        team.add(map("personId", person, "name", name, "competed", true));
        if (partner != null) {
            team.add(map("personId", partner.person(), "name", partner.name(), "competed", partner.came()));
        }
        return team;
    }

    /** A team of two. */
    public EntrySample with(String called, boolean came) {
        partner = new Partner(UUID.randomUUID(), called, came);
        return this;
    }

    public EntrySample unit(String uscc, String called) {
        unit = uscc;
        unitName = called;
        return this;
    }

    /** Its unit counts as this legal unit. */
    public EntrySample branchOf(String uscc, String called) {
        legalUnit = uscc;
        legalName = called;
        return this;
    }

    public EntrySample pool(String inSkill, String inDivision) {
        skill = inSkill;
        division = inDivision;
        return this;
    }

    public EntrySample holdsTianjinTitle() {
        return holds("天津市技术能手").barredFromAwards();
    }

    /** Without anything that is found of it. */
    public EntrySample holds(String title) {
        titles.add(map("title", title, "fact", "HELD"));
        return this;
    }

    /** By other rules: what was found is found no more. */
    public EntrySample barredNoMore() {
        ineligible.clear();
        return this;
    }

    /** By other rules: no other title is known than before. */
    public EntrySample barredFromAwards() {
        ineligible.add(
                map("rule", "S2-14", "clause", "S2 二(二)", "sentence", map("zh", "持有天津市技术能手。", "en", "Holds it.")));
        return this;
    }

    public Map<String, Object> facts() {
        return map(
                "entryId",
                id,
                "contestId",
                world.contest,
                "reference",
                "E-" + id.toString().substring(0, 4),
                "stage",
                "FINAL",
                "skill",
                skill,
                "division",
                division,
                "unit",
                map(
                        "uscc",
                        unit,
                        "name",
                        unitName,
                        "legalUscc",
                        legalUnit == null ? unit : legalUnit,
                        "legalName",
                        legalName == null ? unitName : legalName,
                        "kind",
                        "COMPANY",
                        "region",
                        "120000",
                        "email",
                        "unit@example.org"),
                "competitors",
                competitors(),
                "coaches",
                List.of());
    }

    private List<Map<String, Object>> competitors() {
        var team = new ArrayList<Map<String, Object>>();
        team.add(competitor(person, name, titles, ineligible));
        if (partner != null) team.add(competitor(partner.person(), partner.name(), List.of(), List.of()));
        return team;
    }

    private Map<String, Object> competitor(
            UUID who, String called, List<Map<String, Object>> holds, List<Map<String, Object>> without) {
        return map("personId", who, "name", called, "level", level, "titles", holds, "awardIneligible", without);
    }

    /** By the office, whatever its result. */
    public void disqualified() {
        send("registration.entries", id, "registration.entry-disqualified.v1", facts());
    }

    public EntrySample told() {
        send("registration.entries", id, "registration.entry-approved.v1", facts());
        return this;
    }
}
