package org.podium.kit.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.podium.kit.event.EventEnvelope;
import org.podium.kit.event.EventHandler;

/** Where {@code registration.contests} is followed: a deleted rehearsal takes its trail with it. */
@ApplicationScoped
class ForgetRehearsals implements EventHandler<ForgetRehearsals.Deleted> {
    /** the field used here */
    record Deleted(UUID contestId) {}

    private final Audit audit;

    ForgetRehearsals(Audit audit) {
        this.audit = audit;
    }

    @Override
    public Set<String> types() {
        return Set.of("registration.contest-deleted.v1");
    }

    @Override
    public Class<Deleted> payload() {
        return Deleted.class;
    }

    @Override
    public void on(EventEnvelope envelope, Deleted deleted) {
        audit.forget(deleted.contestId());
    }
}
