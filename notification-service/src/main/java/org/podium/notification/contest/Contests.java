package org.podium.notification.contest;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.podium.kit.event.ParentUnknown;

@ApplicationScoped
public class Contests implements PanacheRepositoryBase<Contest, UUID> {
    public static final String TOPIC = "registration.contests";

    /** @throws ParentUnknown where its publication is still on its way: the event waits for it */
    public Contest expected(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new ParentUnknown(TOPIC, id.toString()));
    }
}
