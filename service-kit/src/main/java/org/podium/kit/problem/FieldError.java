package org.podium.kit.problem;

/**
 * What is wrong with one field.
 *
 * @param pointer JSON pointer (RFC 6901) into the request body, {@code ""} for the whole
 * @param code stable, for example the id of the rule or the name of the constraint
 * @param message one sentence, for people
 */
public record FieldError(String pointer, String code, String message) {}
