package org.podium.rulebook.reading;

import java.util.List;
import java.util.Optional;
import org.podium.rulebook.Rulebook;

/** The rulebook is there unless a problem is an ERROR; warnings come beside it. */
public record Reading(Optional<Rulebook> rulebook, List<Problem> problems) {

    public boolean valid() {
        return rulebook.isPresent();
    }
}
