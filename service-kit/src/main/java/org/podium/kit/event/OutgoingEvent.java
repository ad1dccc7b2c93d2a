package org.podium.kit.event;

/**
 * An event as its feature raises it.
 *
 * @param topic one per kind of aggregate, for example {@code registration.entries}
 * @param aggregateId key of the record and {@code ce_subject}
 * @param type {@code <service>.<what-happened>.v1}
 * @param data a record, written as JSON; persons by {@code personId} and name only, never ID number or phone
 */
public record OutgoingEvent(String topic, String aggregateId, String type, Object data) {}
