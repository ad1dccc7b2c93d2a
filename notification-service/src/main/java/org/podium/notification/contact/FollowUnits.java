package org.podium.notification.contact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.podium.kit.event.EventEnvelope;
import org.podium.kit.event.EventHandler;

/** A unit that corrects its name or address gets its mails there from now on. */
@ApplicationScoped
public class FollowUnits implements EventHandler<FollowUnits.UnitEvent> {
    private final UnitContacts units;

    FollowUnits(UnitContacts units) {
        this.units = units;
    }

    /** What this service uses of {@code registration.unit-described.v1}. */
    public record UnitEvent(String uscc, String name, String email) {}

    @Override
    public Set<String> types() {
        return Set.of("registration.unit-described.v1");
    }

    @Override
    public Class<UnitEvent> payload() {
        return UnitEvent.class;
    }

    @Override
    public void on(EventEnvelope envelope, UnitEvent unit) {
        units.learn(new Party.Unit(unit.uscc(), unit.name(), unit.email()), envelope.time());
    }
}
