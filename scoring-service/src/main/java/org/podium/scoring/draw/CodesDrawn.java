package org.podium.scoring.draw;

import java.util.List;
import java.util.UUID;

/** Told inside the service, so that each new code gets its sheet. */
public record CodesDrawn(UUID pool, List<BlindCode> codes) {}
