package org.podium.local.play.act;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.podium.local.kafka.ConsumerLag;
import org.podium.local.play.client.Api;
import org.podium.local.play.client.Call;

/** What the services have told each other and not yet taken in: events in outboxes, records before a consumer. */
final class Backlog implements AutoCloseable {
    private static final List<String> TELLING = List.of("registration", "scoring", "awards");
    private static final List<String> FOLLOWING =
            List.of("podium-registration", "podium-scoring", "podium-awards", "podium-notification");
    private static final Pattern UNSENT = Pattern.compile("(?m)^podium_outbox_unsent(?:\\{[^}]*})? (\\S+)");

    private final Api api;
    private final Admin kafka;
    private OptionalLong handled = OptionalLong.empty();
    private String shows = "nothing yet";

    /** @param servers of the broker */
    Backlog(Api api, String servers) {
        this.api = api;
        this.kafka = ConsumerLag.admin(servers);
    }

    /**
     * Whether everything told so far is taken in. Who takes in an event may tell another, which may be sent before anybody
     * looks into that outbox; so it takes two looks that find nothing, and nothing handled between them.
     */
    boolean isEmpty() {
        OptionalLong before = handled;
        handled = look();
        return handled.isPresent() && handled.equals(before);
    }

    /** What the last look found, for a message. */
    String shows() {
        return shows;
    }

    /** How much the consumers have handled; empty while something waits, or nobody can say. */
    private OptionalLong look() {
        for (String service : TELLING) {
            String unsent = unsent(service);
            if (!unsent.equals("0.0")) {
                shows = service + " has events to send: " + unsent;
                return OptionalLong.empty();
            }
        }
        long sum = 0;
        for (ConsumerLag lag : lags()) {
            if (lag.behind() > 0) {
                shows = lag.group() + " is behind by " + lag.behind() + " of " + lag.topic();
                return OptionalLong.empty();
            }
            sum += lag.handled();
        }
        return sum == 0 ? OptionalLong.empty() : OptionalLong.of(sum);
    }

    private String unsent(String service) {
        byte[] metrics = api.require(Call.get("", "/" + service + "/q/metrics")).bytes();
        Matcher gauge = UNSENT.matcher(new String(metrics, StandardCharsets.UTF_8));
        return gauge.find() ? gauge.group(1) : "not known";
    }

    /** None while the broker does not answer. */
    private List<ConsumerLag> lags() {
        try {
            return ConsumerLag.of(kafka, FOLLOWING);
        } catch (IOException away) {
            shows = "the broker does not say how far the consumers are: " + away.getMessage();
            return List.of();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    @Override
    public void close() {
        kafka.close();
    }
}
