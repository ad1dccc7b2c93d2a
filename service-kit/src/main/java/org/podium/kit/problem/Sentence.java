package org.podium.kit.problem;

/** What is said to people, in both languages of the house; which one a client reads is decided when it is written. */
public record Sentence(String zh, String en) {
    String in(boolean english) {
        return english ? en : zh;
    }
}
