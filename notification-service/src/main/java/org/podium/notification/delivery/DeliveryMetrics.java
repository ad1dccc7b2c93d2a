package org.podium.notification.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.podium.kit.database.Database;

/** {@code podium_deliveries{status}}: how many mails wait, are tried again or have failed. Sent ones are history. */
@ApplicationScoped
public class DeliveryMetrics {
    private final Database database;
    private final MeterRegistry meters;

    DeliveryMetrics(Database database, MeterRegistry meters) {
        this.database = database;
        this.meters = meters;
    }

    void register(@Observes StartupEvent event) {
        for (DeliveryStatus status : DeliveryStatus.values()) {
            if (status != DeliveryStatus.SENT) {
                Gauge.builder("podium.deliveries", () -> count(status))
                        .tag("status", status.name())
                        .register(meters);
            }
        }
    }

    private long count(DeliveryStatus status) {
        return database.first("select count(*) from delivery where status = ?", row -> row.getLong(1), status.name())
                .orElse(0L);
    }
}
