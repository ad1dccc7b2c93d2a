package org.podium.rulebook;

/** A clause that is shown or kept in mind and decides nothing by itself. {@code topic} groups statements for display. */
public record Statement(String id, String topic, String clause, Text sentence) implements Provision {}
