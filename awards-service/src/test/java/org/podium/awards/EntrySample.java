package org.podium.awards;

import static org.podium.awards.World.map;
import static org.podium.awards.World.send;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry of one, told when {@link #told()} is called, and again with what changed since. */
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
    private final List<Map<String, Object>> ineligible = new ArrayList<>();

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
        return List.of(map("personId", person, "name", name, "competed", true));
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
                List.of(map(
                        "personId",
                        person,
                        "name",
                        name,
                        "level",
                        level,
                        "titles",
                        List.of(),
                        "awardIneligible",
                        ineligible)),
                "coaches",
                List.of());
    }

    public EntrySample told() {
        send("registration.entries", id, "registration.entry-approved.v1", facts());
        return this;
    }
}
