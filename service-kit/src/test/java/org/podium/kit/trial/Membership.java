package org.podium.kit.trial;

import java.util.Map;
import java.util.UUID;
import org.podium.kit.test.KafkaProbe;
import org.podium.kit.test.Tokens;

/** Memberships as registration tells of them. */
final class Membership {
    private Membership() {}

    /** @param limits skill, division, region, stage */
    static UUID granted(UUID contest, String user, String role, Map<String, String> limits) {
        UUID membership = UUID.randomUUID();
        StringBuilder data =
                new StringBuilder("{\"membershipId\":\"%s\",\"contestId\":\"%s\",\"subject\":\"%s\",\"role\":\"%s\""
                        .formatted(membership, contest, Tokens.subject(user), role));
        limits.forEach((name, value) -> data.append(",\"%s\":\"%s\"".formatted(name, value)));
        KafkaProbe.send(
                "registration.memberships",
                membership.toString(),
                "registration.membership-granted.v1",
                1,
                data.append('}').toString());
        return membership;
    }
}
