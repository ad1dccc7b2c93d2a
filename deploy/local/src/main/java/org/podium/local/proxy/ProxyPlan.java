package org.podium.local.proxy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.podium.local.platform.DataDir;
import org.podium.local.platform.JavaCommand;
import org.podium.local.platform.LocalPlans;
import org.podium.local.platform.Plan;
import org.podium.local.platform.Settings;

/** The proxy in its own small JVM. */
public final class ProxyPlan {

    private static final int STOPS_FIRST = 1;

    private ProxyPlan() {}

    /** @param instances the ports of every service */
    public static Plan of(DataDir data, Settings settings, Map<String, List<Integer>> instances) {
        int port = settings.ports().of("proxy");
        List<String> arguments = new ArrayList<>();
        arguments.add(Integer.toString(port));
        instances.forEach((service, ports) -> arguments.add(LocalPlans.SERVICES.get(service)
                + "="
                + ports.stream().map(String::valueOf).collect(Collectors.joining(","))));
        arguments.add("/auth=" + settings.ports().of("keycloak"));
        arguments.add("/mailbox=" + settings.ports().of("mailbox"));
        return new Plan(
                "proxy",
                "proxy",
                port,
                List.of(),
                STOPS_FIRST,
                "TERM",
                JavaCommand.ofLauncher(
                        data,
                        96,
                        Proxy.class,
                        List.of(
                                "-Dvertx.disableDnsResolver=true",
                                "-Dvertx.disableFileCPResolving=true",
                                "-Dvertx.disableMetrics=true",
                                "-XX:MaxDirectMemorySize=48m"),
                        arguments.toArray(String[]::new)),
                Map.of(),
                Plan.Step.NOTHING,
                Plan.answers(settings.origin() + "/"));
    }
}
