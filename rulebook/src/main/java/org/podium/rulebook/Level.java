package org.podium.rulebook;

import java.util.List;
import org.podium.rulebook.Ladder.Rung;

/** Levels of skill in an occupation; {@code NONE} is written empty in entries. */
public final class Level {

    public static final String NONE = "NONE";

    private static final String PROMOTED_TO = "LEVEL_";

    /** The national table of eight steps, after none at all. Qualification and skill level count alike. */
    public static final Ladder STANDARD = new Ladder(
            "A-16/LEVELS",
            List.of(
                    new Rung(NONE, new Text("无等级", "no level")),
                    new Rung("APPRENTICE", new Text("学徒工", "apprentice"), true),
                    new Rung("5", new Text("初级工（五级）", "level 5 (junior worker)")),
                    new Rung("4", new Text("中级工（四级）", "level 4 (intermediate worker)")),
                    new Rung("3", new Text("高级工（三级）", "level 3 (senior worker)")),
                    new Rung("2", new Text("技师（二级）", "level 2 (technician)")),
                    new Rung("1", new Text("高级技师（一级）", "level 1 (senior technician)")),
                    new Rung("SPECIAL", new Text("特级技师", "special technician")),
                    new Rung("CHIEF", new Text("首席技师", "chief technician"))),
            "A-16",
            new Text("职业资格与职业技能等级同等看待，共八级。", "Qualification and skill level count alike, in eight steps."));

    private Level() {}

    /** As a promotion to that level writes it. */
    public static String detail(String level) {
        return PROMOTED_TO + level;
    }

    /** The level of such a detail. */
    public static String ofDetail(String detail) {
        return detail.startsWith(PROMOTED_TO) ? detail.substring(PROMOTED_TO.length()) : detail;
    }

    /** Empty means none. */
    public static String declared(String written) {
        return written.isBlank() ? NONE : written;
    }
}
