package org.podium.kit.problem;

import java.util.Collection;
import java.util.stream.Collectors;

/** What is said to people, in both languages of the house; which one a client reads is decided when it is written. */
public record Sentence(String zh, String en) {
    /** What would have been known instead. */
    public static Sentence oneOf(Collection<?> known) {
        String names = known.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return new Sentence("可用：" + names, "known: " + names);
    }

    String in(boolean english) {
        return english ? en : zh;
    }
}
