package org.podium.local.kafka;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** The topics of the house: one per kind of aggregate. */
final class Topics {

    static final List<String> NAMES = List.of(
            "registration.contests",
            "registration.memberships",
            "registration.entries",
            "registration.units",
            "registration.calendars",
            "scoring.pools",
            "scoring.results",
            "awards.pools",
            "awards.awards",
            "awards.notices",
            "awards.certificates");

    private static final int PARTITIONS = 3;
    private static final short COPIES = 1;

    private Topics() {}

    static void ensure(String servers) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            Set<String> there = admin.listTopics().names().get();
            admin.createTopics(NAMES.stream()
                            .filter(name -> !there.contains(name))
                            .map(name -> new NewTopic(name, PARTITIONS, COPIES))
                            .toList())
                    .all()
                    .get();
        }
    }
}
