package org.podium.notification.message;

import java.time.LocalDate;
import java.util.UUID;

/** What this service uses of {@code registration.substitutions-closing.v1}. */
public record SubstitutionsClosing(
        UUID contestId, String rule, String clause, LocalDate lastDay, int workingDaysLeft) {}
