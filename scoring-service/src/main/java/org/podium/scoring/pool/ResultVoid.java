package org.podium.scoring.pool;

import java.util.UUID;

/**
 * Told inside the service after {@link EntryDisqualified} where the office decided it: what was published of the entry, if
 * anything was, is void.
 *
 * @param reason what a corrected result says to everybody
 * @param by who decided there
 */
public record ResultVoid(Pool pool, UUID entry, String reason, String by) {}
