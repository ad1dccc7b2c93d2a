package org.podium.scoring.draw;

import java.util.UUID;

/** Told inside the service when the entry behind a code leaves or comes back; by code, since sheets know no entries. */
public record CodeMoved(UUID pool, String code, boolean in) {}
