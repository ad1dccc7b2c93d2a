package org.podium.rulebook.reading;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names are given once and used as given. */
final class Names {

    private final Problems problems;

    Names(Problems problems) {
        this.problems = problems;
    }

    void some(String path, Collection<?> items) {
        if (items.isEmpty()) {
            problems.error(path, "不能为空", "at least one is needed");
        }
    }

    <T> void unique(String path, String key, List<T> items, Function<T, String> name) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            String given = name.apply(items.get(i));
            if (!seen.add(given)) {
                problems.error(path + "/" + i + "/" + key, "名称重复：" + given, given + " is given twice");
            }
        }
    }

    void allKnown(String path, List<String> used, Collection<String> known) {
        for (int i = 0; i < used.size(); i++) {
            known(path + "/" + i, used.get(i), known);
        }
    }

    /** @param used absent: nothing to know */
    void known(String path, @Nullable String used, Collection<String> known) {
        if (used != null && !known.contains(used)) {
            problems.error(path, used + " 不在本规则中", used + " is not a name of this rulebook", known);
        }
    }

    /** Six digits of GB/T 2260. */
    void region(String path, @Nullable String code) {
        if (code != null && !code.matches("\\d{6}")) {
            problems.error(path, code + " 不是六位行政区划代码", code + " is no region code of six digits (GB/T 2260)");
        }
    }

    void atLeast(String path, int least, int given) {
        if (given < least) {
            problems.error(path, "至少为 " + least, "at least " + least);
        }
    }

    static <T> Set<String> of(Collection<T> items, Function<T, String> name) {
        return items.stream().map(name).collect(Collectors.toSet());
    }
}
