package org.podium.kit.event;

/** One aggregate as events name it: its topic, which says its kind, and its id. */
record Aggregate(String topic, String id) {}
