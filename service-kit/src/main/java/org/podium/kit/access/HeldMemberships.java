package org.podium.kit.access;

import java.util.List;
import java.util.UUID;

/**
 * All memberships that stand. By default what registration has told this service; the service that owns memberships answers
 * from its own table instead.
 */
public interface HeldMemberships {
    List<HeldMembership> of(String subject);

    List<HeldMembership> of(String subject, UUID contest);
}
