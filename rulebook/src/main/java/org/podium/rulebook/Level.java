package org.podium.rulebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Levels of skill in an occupation, the lowest first; {@code NONE} is written empty in entries. */
public final class Level {

    public static final String NONE = "NONE";

    private static final Map<String, Text> LABELS = new LinkedHashMap<>();

    static {
        LABELS.put(NONE, new Text("无等级", "no level"));
        LABELS.put("APPRENTICE", new Text("学徒工", "apprentice"));
        LABELS.put("5", new Text("初级工（五级）", "level 5"));
        LABELS.put("4", new Text("中级工（四级）", "level 4"));
        LABELS.put("3", new Text("高级工（三级）", "level 3"));
        LABELS.put("2", new Text("技师（二级）", "level 2"));
        LABELS.put("1", new Text("高级技师（一级）", "level 1"));
        LABELS.put("SPECIAL", new Text("特级技师", "special technician"));
        LABELS.put("CHIEF", new Text("首席技师", "chief technician"));
    }

    public static final List<String> LADDER = List.copyOf(LABELS.keySet());

    private Level() {}

    public static boolean known(String level) {
        return LABELS.containsKey(level);
    }

    /** Empty means none. */
    public static String declared(String written) {
        return written.isBlank() ? NONE : written;
    }

    public static Text label(String level) {
        return LABELS.getOrDefault(declared(level), new Text(level, level));
    }
}
