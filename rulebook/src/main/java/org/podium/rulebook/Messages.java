package org.podium.rulebook;

import java.util.List;

/** Who is told what. */
public record Messages(List<Trigger> triggers, List<Statement> statements) {

    /**
     * @param on the event in words of the house, such as {@code entry-approved}
     * @param to roles of the receivers: UNIT LEADER COMPETITOR COACH JUDGE OFFICE
     */
    public record Trigger(String id, String on, List<String> to, String clause, Text sentence) implements Provision {}
}
