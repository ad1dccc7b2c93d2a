package org.podium.kit.trial;

import static java.util.Map.entry;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;
import org.podium.kit.test.KafkaResource;
import org.podium.kit.test.PostgresResource;
import org.podium.kit.test.Tokens;

/**
 * Configuration of the trial service. A profile and not an application.properties, since that would be on the class path of the
 * services' tests as well.
 */
public class Trial implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.ofEntries(
                entry("podium.service.name", "trial"),
                entry("podium.service.root", "trials"),
                entry(
                        "podium.events.topics",
                        "other.parents,other.children,registration.memberships,registration.contests"),
                entry("podium.events.sweep-every", "300ms"),
                entry("podium.events.back-off-at-most", "500ms"),
                entry("podium.events.measure-every", "200ms"),
                entry("podium.events.send-timeout", "3s"),
                entry("podium.audit.seal-every", "0.3s"),
                entry("quarkus.flyway.locations", "db/trial"));
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(
                new TestResourceEntry(PostgresResource.class),
                new TestResourceEntry(KafkaResource.class),
                new TestResourceEntry(Tokens.class));
    }
}
