package org.podium.scoring.pool;

import java.util.UUID;

/**
 * Told inside the service when an entry of a pool is disqualified elsewhere: by registration, for example for a false
 * declaration, or by the authority, which found that it was not eligible to compete.
 *
 * @param reason stands with the penalty, under the code: before decoding it names nobody
 * @param by who decided there
 */
public record EntryDisqualified(Pool pool, UUID entry, String reason, String by) {}
