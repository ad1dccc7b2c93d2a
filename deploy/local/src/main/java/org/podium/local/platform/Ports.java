package org.podium.local.platform;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** The port of every part; all of them are on the loopback address. */
public record Ports(Map<String, Integer> byName) {

    private static final int LOWEST_FREE = 20_000;
    private static final int HIGHEST_FREE = 32_000;
    private static final int NOT_CHOSEN = 0;

    private static final Map<String, Integer> USUAL = usual();

    private static Map<String, Integer> usual() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put("proxy", 8080);
        ports.put("registration", 8081);
        ports.put("scoring", 8082);
        ports.put("awards", 8083);
        ports.put("notification", 8084);
        ports.put("keycloak", 8090);
        ports.put("postgres", 5433);
        ports.put("kafka", 9092);
        ports.put("kafka-controller", 9093);
        ports.put("mailbox", 8025);
        ports.put("smtp", 2525);
        return ports;
    }

    /** What the caller asked for on the command line. */
    public record Wish(
            Map<String, Integer> single, @Nullable Integer from, boolean free) {}

    /** A choice of ports that cannot be followed, as a sentence for the person who made it. */
    public static final class UnusablePorts extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnusablePorts(String message) {
            super(message);
        }
    }

    public int of(String name) {
        Integer port = byName.get(name);
        if (port == null) {
            throw new IllegalArgumentException("no port has the name " + name);
        }
        return port;
    }

    /** The name of one instance of a service and of its port: {@code registration}, {@code registration-2}. */
    public static String instance(String service, int number) {
        return number == 1 ? service : service + "-" + number;
    }

    private static List<String> further(Map<String, Integer> instances) {
        List<String> names = new ArrayList<>();
        instances.forEach((service, many) -> {
            for (int number = 2; number <= many; number++) {
                names.add(instance(service, number));
            }
        });
        return names;
    }

    /**
     * The weakest first: the usual ports, the file {@code ports.properties} of the data directory, {@code
     * PODIUM_PORTS_FROM} and {@code PODIUM_PORT_<NAME>}, the options. Further instances of a service have no usual port: the
     * ones that nobody asks for are free ones.
     *
     * @param instances how many of a service, where it is not one
     */
    public static Ports choose(
            Wish wish, Map<String, Integer> instances, Map<String, String> environment, DataDir data) {
        Map<String, Integer> chosen = new LinkedHashMap<>(USUAL);
        further(instances).forEach(name -> chosen.put(name, NOT_CHOSEN));
        if (wish.free()) {
            chosen.replaceAll((name, usual) -> NOT_CHOSEN);
            wish.single().forEach((name, port) -> put(chosen, name, Integer.toString(port), "--port"));
            return complete(chosen);
        }
        readFile(data.portsFile())
                .forEach((name, value) ->
                        put(chosen, name, value, data.portsFile().toString()));
        String from = environment.get("PODIUM_PORTS_FROM");
        if (from != null && !from.isBlank()) {
            count(chosen, number(from, "PODIUM_PORTS_FROM"));
        }
        List.copyOf(chosen.keySet()).forEach(name -> {
            String key = "PODIUM_PORT_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
            String value = environment.get(key);
            if (value != null && !value.isBlank()) {
                put(chosen, name, value, key);
            }
        });
        if (wish.from() != null) {
            count(chosen, wish.from());
        }
        wish.single().forEach((name, port) -> put(chosen, name, Integer.toString(port), "--port"));
        return complete(chosen);
    }

    private static void count(Map<String, Integer> chosen, int from) {
        int next = from;
        for (Map.Entry<String, Integer> part : chosen.entrySet()) {
            part.setValue(next++);
        }
    }

    private static void put(Map<String, Integer> chosen, String name, String value, String where) {
        if (!chosen.containsKey(name)) {
            throw new UnusablePorts(
                    where + ": no port has the name \"" + name + "\"; known are " + String.join(", ", chosen.keySet()));
        }
        chosen.put(name, number(value, where));
    }

    private static int number(String value, String where) {
        if (!value.strip().matches("[0-9]{1,5}")
                || Integer.parseInt(value.strip()) > 65_535
                || Integer.parseInt(value.strip()) == 0) {
            throw new UnusablePorts(where + ": \"" + value + "\" is no port number");
        }
        return Integer.parseInt(value.strip());
    }

    private static Map<String, String> readFile(Path file) {
        Map<String, String> read = new LinkedHashMap<>();
        if (Files.exists(file)) {
            Properties properties = new Properties();
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            properties.stringPropertyNames().forEach(name -> read.put(name, properties.getProperty(name)));
        }
        return read;
    }

    private static Ports complete(Map<String, Integer> chosen) {
        Iterator<Integer> free =
                freeOnes(Collections.frequency(chosen.values(), NOT_CHOSEN)).iterator();
        chosen.replaceAll((name, port) -> port == NOT_CHOSEN ? free.next() : port);
        return new Ports(chosen);
    }

    /**
     * Ports that nothing uses now; all are held open until the last is found, so none comes twice. They lie below the
     * numbers that operating systems give to outgoing connections (from 32,768 on Linux, from 49,152 elsewhere): a part
     * that begins to listen a minute later still finds its port free.
     */
    public static List<Integer> freeOnes(int howMany) {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int tries = 0; held.size() < howMany && tries < 10_000; tries++) {
                tryToHold(ThreadLocalRandom.current().nextInt(LOWEST_FREE, HIGHEST_FREE), held);
            }
            List<Integer> found = held.stream().map(ServerSocket::getLocalPort).toList();
            for (ServerSocket socket : held) {
                socket.close();
            }
            if (found.size() < howMany) {
                throw new UnusablePorts("there are no " + howMany + " free ports between " + LOWEST_FREE + " and "
                        + HIGHEST_FREE + "; stop other programs, or choose with --ports-from NUMBER");
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void tryToHold(int port, List<ServerSocket> held) {
        if (isFree(port)) {
            try {
                held.add(new ServerSocket(port, 1, InetAddress.getLoopbackAddress()));
            } catch (IOException e) {
                // somebody took it in between: the next number is tried
                return;
            }
        }
    }

    /** One sentence that names every port that is taken, its part and the way out; empty when all are free. */
    public String complaint() {
        Map<Integer, String> seen = new LinkedHashMap<>();
        List<String> twice = new ArrayList<>();
        List<String> taken = new ArrayList<>();
        byName.forEach((name, port) -> {
            String other = seen.put(port, name);
            if (other != null) {
                twice.add("port " + port + " is given to both " + other + " and " + name);
            } else if (!isFree(port)) {
                taken.add(port + " (" + name + ")");
            }
        });
        if (taken.size() == 1) {
            twice.add("port " + taken.getFirst() + " is taken by another program");
        } else if (taken.size() > 1) {
            twice.add(
                    "ports " + String.join(", ", taken) + " are taken by other programs, perhaps by another platform");
        }
        return twice.isEmpty()
                ? ""
                : String.join("; ", twice) + ". Stop it, or choose: --port PART=NUMBER, --ports-from NUMBER,"
                        + " --free-ports, or a line PART=NUMBER in ports.properties of the data directory";
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
