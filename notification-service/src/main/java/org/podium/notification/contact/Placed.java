package org.podium.notification.contact;

import org.podium.rulebook.Contest.Part;

/** Whom an entry concerns, and what it was entered for. @param cancelled by an announcement, this one or an earlier one */
public record Placed(Party party, Part place, boolean cancelled) {}
