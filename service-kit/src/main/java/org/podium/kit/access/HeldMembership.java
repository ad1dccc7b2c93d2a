package org.podium.kit.access;

import java.util.UUID;

/** A role in a contest, in so much of it as the reach says. */
public record HeldMembership(UUID membershipId, UUID contestId, String subject, String role, Reach reach) {}
