package org.podium.local.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the supervisor tells about the platform. */
public record Report(
        String state, @Nullable String failure, long supervisorPid, List<Line> processes, List<String> events) {

    /**
     * One process.
     *
     * @param state WAITING STARTING READY PAUSING STOPPED
     * @param healthy whether it answers its own readiness check now; null when nobody asked
     * @param began ISO 8601
     * @param memoryBytes resident, of the process and its children; 0 when nobody asked
     */
    public record Line(
            String name,
            String part,
            String state,
            @Nullable Boolean healthy,
            long pid,
            int port,
            int restarts,
            double readySeconds,
            String began,
            long memoryBytes,
            @Nullable String death,
            List<String> lastLines) {}

    public boolean is(String expected) {
        return state.equals(expected);
    }
}
