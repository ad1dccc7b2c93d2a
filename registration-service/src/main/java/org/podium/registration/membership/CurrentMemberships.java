package org.podium.registration.membership;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.event.CurrentState;
import org.podium.kit.event.OutgoingEvent;

/** Memberships told again: those that stand as granted, the others as revoked, for who has heard of the grant only. */
@ApplicationScoped
class CurrentMemberships implements CurrentState {
    private final Memberships memberships;
    private final Grants grants;

    CurrentMemberships(Memberships memberships, Grants grants) {
        this.memberships = memberships;
        this.grants = grants;
    }

    @Override
    public String topic() {
        return Grants.TOPIC;
    }

    @Override
    public List<String> aggregates(UUID contest, @Nullable String after, int limit) {
        return memberships.everOf(contest, CurrentState.goesOnAfter(after), limit);
    }

    @Override
    public List<OutgoingEvent> tell(String id) {
        return memberships
                .findByIdOptional(UUID.fromString(id))
                .map(membership ->
                        List.of(membership.stands() ? grants.granted(membership) : grants.revoked(membership)))
                .orElse(List.of());
    }
}
