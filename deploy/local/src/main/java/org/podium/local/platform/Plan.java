package org.podium.local.platform;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How one process of a part is started, and when it is ready.
 *
 * @param name of the process and its log, {@code registration} or {@code registration-2}
 * @param part it belongs to
 * @param after the parts that must have been ready once before this one is started
 * @param stopsAt the rank in which it stops: 1 before 2; equal ranks together
 * @param stopSignal what asks it to end, {@code TERM} or {@code INT}
 * @param prepare done before every start
 * @param ready asked until it answers true
 */
public record Plan(
        String name,
        String part,
        int port,
        List<String> after,
        int stopsAt,
        String stopSignal,
        List<String> command,
        Map<String, String> environment,
        Step prepare,
        Check ready) {

    /** Work before a start; an exception counts as a failed start. */
    @FunctionalInterface
    public interface Step {
        Step NOTHING = () -> {};

        void run() throws Exception;
    }

    /** A question that may also fail; a failure is a no. */
    @FunctionalInterface
    public interface Check {
        boolean ask() throws Exception;
    }

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    /** Ready when a GET answers 200. */
    public static Check answers(String url) {
        return () -> HTTP.send(
                                HttpRequest.newBuilder(URI.create(url))
                                        .timeout(Duration.ofSeconds(5))
                                        .build(),
                                HttpResponse.BodyHandlers.discarding())
                        .statusCode()
                == 200;
    }
}
