package org.podium.system;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The four services of a platform by their databases: what each told, and what each has followed of the others. */
final class Services {
    static final List<String> ALL = List.of("registration", "scoring", "awards", "notification");

    private final RunningPlatform platform;

    Services(RunningPlatform platform) {
        this.platform = platform;
    }

    /** What a service was told and has not handled, or has set aside, and what it has not told yet; empty: all is done. */
    List<String> unfinished() {
        List<String> unfinished = new ArrayList<>();
        Map<String, Map<String, Long>> told = new HashMap<>();
        for (String service : ALL) {
            sequences(service, "select topic, aggregate_id, max(sequence) from outbox group by topic, aggregate_id")
                    .forEach((topic, aggregates) -> told.merge(topic, aggregates, (one, other) -> {
                        throw new AssertionError("two services send to " + topic);
                    }));
            sequences(service, "select topic, aggregate_id, sequence from outbox where sent_at is null")
                    .forEach((topic, aggregates) ->
                            unfinished.add(service + " has not sent " + topic + " " + aggregates));
        }
        for (String service : ALL) {
            Map<String, Map<String, Long>> handled =
                    sequences(service, "select topic, aggregate_id, sequence from inbox_position");
            for (String topic : followedBy(service)) {
                told.getOrDefault(topic, Map.of()).forEach((aggregate, last) -> {
                    long position = handled.getOrDefault(topic, Map.of()).getOrDefault(aggregate, 0L);
                    if (position != last) {
                        unfinished.add(
                                "%s is at %d of %d of %s %s".formatted(service, position, last, topic, aggregate));
                    }
                });
            }
        }
        return unfinished;
    }

    private Map<String, Map<String, Long>> sequences(String service, String query) {
        Map<String, Map<String, Long>> byTopic = new HashMap<>();
        try (Connection database = platform.database(service);
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                byTopic.computeIfAbsent(rows.getString(1), topic -> new HashMap<>())
                        .put(rows.getString(2), rows.getLong(3));
            }
        } catch (SQLException e) {
            throw new AssertionError("the database of " + service + " could not be read", e);
        }
        return byTopic;
    }

    private static List<String> followedBy(String service) {
        Path settings = Cli.ROOT.resolve(service + "-service/src/main/resources/application.properties");
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(settings)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String topics = properties.getProperty("podium.events.topics", "");
        return topics.isEmpty() ? List.of() : List.of(topics.split(","));
    }
}
