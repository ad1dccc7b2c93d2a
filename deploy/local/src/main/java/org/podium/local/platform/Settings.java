package org.podium.local.platform;

import java.util.Map;

/**
 * What one {@code up} decided.
 *
 * @param instances how many of a service, where it is not one
 * @param lasting whether this data directory is to be started again; a test's is not
 */
public record Settings(String project, Ports ports, Map<String, Integer> instances, boolean lasting) {

    /** Whether a platform with these settings is what an {@code up} with that wish would start. */
    public boolean meets(Ports.Wish wish, Map<String, Integer> wantedInstances) {
        boolean portsMeet = wish.single().entrySet().stream()
                .allMatch(wanted -> wanted.getValue().equals(ports.byName().get(wanted.getKey())));
        boolean rowMeets = wish.from() == null || wish.from() == ports.of("proxy");
        boolean instancesMeet = wantedInstances.entrySet().stream()
                .allMatch(wanted -> wanted.getValue().equals(instances.getOrDefault(wanted.getKey(), 1)));
        return portsMeet && rowMeets && instancesMeet;
    }

    public String origin() {
        return "http://127.0.0.1:" + ports.of("proxy");
    }

    /** Keycloak without a detour over the proxy; its tokens name the issuer at the proxy all the same. */
    public String keycloakUrl() {
        return "http://127.0.0.1:" + ports.of("keycloak") + "/auth";
    }

    public String issuer() {
        return origin() + "/auth/realms/podium";
    }

    public String mailboxUrl() {
        return "http://127.0.0.1:" + ports.of("mailbox");
    }

    public String kafkaServers() {
        return "127.0.0.1:" + ports.of("kafka");
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + ports.of("postgres") + "/" + database;
    }
}
