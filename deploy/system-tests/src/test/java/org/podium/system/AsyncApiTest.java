package org.podium.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code deploy/contracts/asyncapi.yaml} knows every event there is, who tells it and who follows it. */
class AsyncApiTest {
    private static final Path ROOT = root();
    private static final Path CONTRACTS = ROOT.resolve("deploy/contracts");
    private static final Pattern TYPE = Pattern.compile("\"((?:registration|scoring|awards)\\.[a-z-]+\\.v\\d+)\"");
    private static final Pattern TOPICS = Pattern.compile("podium\\.events\\.topics=(.*)");
    private static final List<String> CONSUMERS = List.of("registration", "scoring", "awards", "notification");

    private final JsonNode document;

    AsyncApiTest() throws IOException {
        document = new ObjectMapper(new YAMLFactory())
                .readTree(CONTRACTS.resolve("asyncapi.yaml").toFile());
    }

    @Test
    void every_schema_is_the_payload_of_one_message_in_one_channel_told_by_its_service() throws IOException {
        Set<String> schemas = new TreeSet<>();
        try (Stream<Path> files = Files.list(CONTRACTS.resolve("events"))) {
            files.map(file -> file.getFileName().toString().replace(".schema.json", ""))
                    .forEach(schemas::add);
        }
        TreeMap<String, String> messages = new TreeMap<>();
        document.at("/components/messages").properties().forEach(message -> {
            String type = message.getValue().path("name").asText();
            messages.put(type, message.getKey());
            assertThat(message.getValue().at("/payload/$ref").asText())
                    .as(type)
                    .isEqualTo("./events/" + type + ".schema.json");
        });
        assertThat(messages.keySet()).isEqualTo(schemas);

        List<String> told = new ArrayList<>();
        document.path("operations").properties().forEach(operation -> {
            if (operation.getValue().path("action").asText().equals("send")) {
                types(operation.getValue()).forEach(type -> {
                    told.add(type);
                    assertThat(type).as(operation.getKey()).startsWith(service(operation.getValue()) + ".");
                });
            }
        });
        assertThat(told).containsExactlyInAnyOrderElementsOf(schemas);
    }

    @Test
    void every_type_that_a_service_follows_stands_there_and_no_other_does() throws IOException {
        for (String service : CONSUMERS) {
            Set<String> followed = new TreeSet<>();
            Set<String> topics = new TreeSet<>();
            document.path("operations").properties().forEach(operation -> {
                JsonNode said = operation.getValue();
                if (said.path("action").asText().equals("receive")
                        && service(said).equals(service)) {
                    followed.addAll(types(said));
                    topics.add(document.at(said.at("/channel/$ref").asText().substring(1))
                            .path("address")
                            .asText());
                }
            });
            assertThat(followed).as(service).isEqualTo(handled(service));
            assertThat(topics).as(service).isEqualTo(configured(service));
        }
    }

    private Set<String> types(JsonNode operation) {
        Set<String> types = new TreeSet<>();
        operation.path("messages").forEach(reference -> types.add(name(referred(reference))));
        return types;
    }

    /** Those that are told on these topics. */
    private Set<String> told(Set<String> topics) {
        Set<String> types = new TreeSet<>();
        document.path("channels").forEach(channel -> {
            if (topics.contains(channel.path("address").asText())) {
                channel.path("messages").forEach(message -> types.add(name(message)));
            }
        });
        return types;
    }

    private String name(JsonNode message) {
        return referred(message).path("name").asText();
    }

    private JsonNode referred(JsonNode reference) {
        return document.at(reference.path("$ref").asText().substring(1));
    }

    private static String service(JsonNode operation) {
        return operation.at("/tags/0/name").asText();
    }

    /** What the handlers of the service name, and those of the kit as far as the service reads the topic. */
    private Set<String> handled(String service) throws IOException {
        Set<String> kit = named("service-kit");
        kit.retainAll(told(configured(service)));
        Set<String> types = named(service + "-service");
        types.addAll(kit);
        return types;
    }

    private static Set<String> named(String module) throws IOException {
        Set<String> types = new TreeSet<>();
        try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                if (source.contains("implements EventHandler")) {
                    Matcher type = TYPE.matcher(source);
                    while (type.find()) {
                        types.add(type.group(1));
                    }
                }
            }
        }
        return types;
    }

    private static Set<String> configured(String service) throws IOException {
        Matcher topics = TOPICS.matcher(Files.readString(
                ROOT.resolve(service + "-service").resolve("src/main/resources/application.properties")));
        assertThat(topics.find()).as(service).isTrue();
        return new TreeSet<>(List.of(topics.group(1).strip().split(",")));
    }

    private static Path root() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("mvnw"))) {
                return folder;
            }
        }
        throw new IllegalStateException("not in the repository");
    }
}
