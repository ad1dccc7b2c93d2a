package org.podium.registration.membership;

import java.util.List;
import java.util.UUID;

/** For which units somebody who marks stands aside in a contest. */
public interface StandingAside {
    /** Codes of the units and of the legal units that they count as; in one order, empty for most. */
    List<String> unitsOf(UUID contest, String subject);
}
