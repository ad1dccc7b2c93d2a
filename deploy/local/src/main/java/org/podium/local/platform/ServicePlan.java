package org.podium.local.platform;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One instance of one of the four services, configured by environment variables only. */
final class ServicePlan {

    private ServicePlan() {}

    /** @param name of the instance */
    static Plan of(DataDir data, Settings settings, String service, String name) {
        int port = settings.ports().of(name);
        List<String> command = new ArrayList<>(JavaCommand.options(320));
        command.addAll(List.of(
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-jar",
                data.app().resolve(service).resolve("quarkus-run.jar").toString()));
        return new Plan(
                name,
                service,
                port,
                List.of("postgres", "kafka"),
                LocalPlans.SERVICES_STOP,
                "TERM",
                command,
                environment(data, settings, service, name),
                () -> {
                    Files.createDirectories(data.keys());
                    Files.createDirectories(data.blobs().resolve(service));
                },
                Plan.answers("http://127.0.0.1:" + port + LocalPlans.SERVICES.get(service) + "/q/health/ready"));
    }

    private static Map<String, String> environment(DataDir data, Settings settings, String service, String name) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        // a frontend team's development server runs on a port of its own
        environment.put("QUARKUS_HTTP_CORS_ORIGINS", "/http://(localhost|127\\.0\\.0\\.1)(:[0-9]+)?/");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(settings.ports().of(name)));
        // who looks into the database sees which instance holds a lock
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", settings.jdbcUrl(service) + "?ApplicationName=" + name);
        environment.put("QUARKUS_DATASOURCE_USERNAME", service);
        environment.put("QUARKUS_DATASOURCE_PASSWORD", "podium");
        environment.put("KAFKA_BOOTSTRAP_SERVERS", settings.kafkaServers());
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", settings.keycloakUrl() + "/realms/podium");
        environment.put("QUARKUS_OIDC_TOKEN_ISSUER", settings.issuer());
        environment.put("QUARKUS_MAILER_HOST", "127.0.0.1");
        environment.put("QUARKUS_MAILER_PORT", Integer.toString(settings.ports().of("smtp")));
        environment.put("QUARKUS_MAILER_MOCK", "false");
        environment.put("PODIUM_PUBLIC_ORIGIN", settings.origin());
        environment.put("PODIUM_PUBLIC_URL", settings.origin());
        // one file per service: its instances share the key
        environment.put(
                "PODIUM_CRYPTO_KEYSET_FILE",
                data.keys().resolve(service + ".json").toString());
        environment.put("PODIUM_CRYPTO_CREATE_KEYSET", "true");
        environment.put("PODIUM_BLOBS_DIR", data.blobs().resolve(service).toString());
        return environment;
    }
}
