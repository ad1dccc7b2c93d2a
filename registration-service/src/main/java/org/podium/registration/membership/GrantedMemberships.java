package org.podium.registration.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.podium.kit.access.HeldMembership;
import org.podium.kit.access.HeldMemberships;

/** Answers the kit from the table that this service owns; the others know memberships by its events. */
@ApplicationScoped
class GrantedMemberships implements HeldMemberships {
    private final Memberships memberships;

    GrantedMemberships(Memberships memberships) {
        this.memberships = memberships;
    }

    @Override
    @Transactional
    public List<HeldMembership> of(String subject) {
        return memberships.of(subject).stream().map(GrantedMemberships::held).toList();
    }

    @Override
    public List<HeldMembership> of(String subject, UUID contest) {
        return of(subject).stream()
                .filter(held -> held.contestId().equals(contest))
                .toList();
    }

    private static HeldMembership held(Membership membership) {
        return new HeldMembership(
                membership.id(), membership.contestId(), membership.subject(), membership.role(), membership.reach());
    }
}
