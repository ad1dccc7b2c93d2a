package org.podium.local.platform;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/**
 * The versions that wrote a data directory, kept in {@code vintage.json} of it. Servers read older data of their own
 * or bring it up to date themselves, but none of them reads what a newer one wrote, and PostgreSQL reads only its own
 * major version: a start that would fail somewhere in a log is refused before, in one sentence.
 *
 * @param realm SHA-256 of the realm file, hexadecimal; Keycloak imports it only into an empty database
 */
public record Vintage(String podium, String postgresql, String keycloak, String kafka, String realm) {

    /** What this build brings. */
    public static Vintage brought() throws IOException {
        Properties versions = new Properties();
        versions.load(new ByteArrayInputStream(resource("/versions.properties")));
        return new Vintage(
                versions.getProperty("podium"),
                versions.getProperty("postgresql"),
                versions.getProperty("keycloak"),
                versions.getProperty("kafka"),
                sha256(resource("/keycloak/podium-realm.json")));
    }

    /**
     * Why this build cannot work on that directory, and what to do; empty when it can, as it always can on an empty
     * one.
     */
    public Optional<String> complaint(DataDir data) throws IOException {
        Path cluster = data.postgres().resolve("PG_VERSION");
        if (Files.exists(cluster)) {
            String major = Files.readString(cluster, StandardCharsets.UTF_8).strip();
            if (!major.equals(Integer.toString(numbers(postgresql)[0]))) {
                return Optional.of(refusal(data, "PostgreSQL", major, postgresql));
            }
        }
        if (!Files.exists(data.vintageFile())) {
            return Optional.empty();
        }
        Vintage wrote = Json.read(data.vintageFile(), Vintage.class);
        if (isOlder(keycloak, wrote.keycloak())) {
            return Optional.of(refusal(data, "Keycloak", wrote.keycloak(), keycloak));
        }
        if (isOlder(kafka, wrote.kafka())) {
            return Optional.of(refusal(data, "Kafka", wrote.kafka(), kafka));
        }
        return Optional.empty();
    }

    /** Whether Keycloak keeps other sample users, roles or clients than this build describes. */
    public boolean realmIsAnother(DataDir data) throws IOException {
        return Files.exists(data.vintageFile())
                && !Json.read(data.vintageFile(), Vintage.class).realm().equals(realm);
    }

    /** Notes that this build works on the directory from now on; the realm stays the one that was imported first. */
    public void sign(DataDir data) throws IOException {
        String imported = realm;
        if (Files.exists(data.vintageFile())) {
            imported = Json.read(data.vintageFile(), Vintage.class).realm();
        }
        Json.write(data.vintageFile(), new Vintage(podium, postgresql, keycloak, kafka, imported));
    }

    private String refusal(DataDir data, String server, String wrote, String brought) {
        return "the data in %s were written by %s %s and this Podium brings %s %s, which cannot read them: start the"
                        .formatted(data.root(), server, wrote, server, brought)
                + " Podium that wrote them, or choose an empty directory with --data DIR";
    }

    private static boolean isOlder(String one, String other) {
        return Arrays.compare(numbers(one), numbers(other)) < 0;
    }

    private static int[] numbers(String version) {
        return Arrays.stream(version.split("[^0-9]+"))
                .filter(part -> !part.isEmpty())
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(Vintage.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
