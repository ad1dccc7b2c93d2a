package org.podium.local.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.podium.local.kafka.KafkaPlan;
import org.podium.local.keycloak.KeycloakPlan;
import org.podium.local.mailbox.MailboxPlan;
import org.podium.local.postgres.PostgresPlan;
import org.podium.local.proxy.ProxyPlan;

/** All parts of the platform. The services stop first and the database last, so nobody loses what it leans on. */
public final class LocalPlans {

    /** Service and the root path of everything it answers. */
    public static final Map<String, String> SERVICES = services();

    public static final int SERVICES_STOP = 2;
    public static final int NEIGHBOURS_STOP = 3;
    public static final int BROKER_STOPS = 4;
    public static final int DATABASE_STOPS = 5;

    private LocalPlans() {}

    private static Map<String, String> services() {
        Map<String, String> services = new LinkedHashMap<>();
        services.put("registration", "/registration");
        services.put("scoring", "/scoring");
        services.put("awards", "/awards");
        services.put("notification", "/notifications");
        return services;
    }

    /** Copies the programs that the plans start; done before the supervisor starts. */
    public static void stage(DataDir data, Path project) throws IOException {
        for (String service : SERVICES.keySet()) {
            Staging.mirror(
                    project.resolve(service + "-service/target/quarkus-app"),
                    data.app().resolve(service));
        }
        Path launcher = project.resolve("deploy/local/target");
        Staging.mirror(launcher.resolve("lib"), data.app().resolve("local/lib"));
        Path jar = launcher.resolve("podium-local.jar");
        Staging.copy(
                jar,
                Files.readAttributes(jar, BasicFileAttributes.class),
                data.app().resolve("local/podium-local.jar"));
    }

    static List<Plan> of(DataDir data, Settings settings) throws IOException {
        List<Plan> plans = new ArrayList<>();
        plans.add(PostgresPlan.of(data, settings));
        plans.add(KafkaPlan.of(data, settings));
        plans.add(KeycloakPlan.of(data, settings));
        plans.add(MailboxPlan.of(data, settings));
        Map<String, List<Integer>> instances = new LinkedHashMap<>();
        for (String service : SERVICES.keySet()) {
            List<Integer> ports = new ArrayList<>();
            for (int number = 1; number <= settings.instances().getOrDefault(service, 1); number++) {
                String name = Ports.instance(service, number);
                ports.add(settings.ports().of(name));
                plans.add(ServicePlan.of(data, settings, service, name));
            }
            instances.put(service, ports);
        }
        plans.add(ProxyPlan.of(data, settings, instances));
        return plans;
    }
}
