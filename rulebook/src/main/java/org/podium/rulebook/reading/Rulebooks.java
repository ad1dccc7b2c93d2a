package org.podium.rulebook.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.calendar.WorkingDays;

/** The one door for rulebooks: YAML in, typed records out, canonical JSON and its hash. */
public final class Rulebooks {

    private static final String SCHEMA = "/org/podium/rulebook/rulebook.schema.json";

    private Rulebooks() {}

    /** Reads a whole rulebook; never throws for bad content. {@code fileName} names the source in messages. */
    public static Reading read(String yaml, String fileName) {
        YamlTree.Parsed parsed = YamlTree.parse(yaml, fileName);
        return parsed.root() == null || !parsed.problems().isEmpty()
                ? new Reading(Optional.empty(), parsed.problems())
                : read(parsed.root());
    }

    /**
     * Applies a JSON merge patch (RFC 7396; written as JSON or YAML) to a rulebook (YAML or canonical JSON) and reads
     * the result, with every check. Lists are replaced whole.
     */
    public static Reading amend(String rulebook, String mergePatch) {
        YamlTree.Parsed before = YamlTree.parse(rulebook, "rulebook");
        YamlTree.Parsed patch = YamlTree.parse(mergePatch, "patch");
        List<Problem> problems = before.problems().isEmpty() ? patch.problems() : before.problems();
        return before.root() == null || patch.root() == null || !problems.isEmpty()
                ? new Reading(Optional.empty(), problems)
                : read(Node.merge(before.root(), patch.root()));
    }

    private static Reading read(Node root) {
        Problems problems = new Problems(Node.lines(root));
        Object bound = new Binder(problems, Strict.AT_PUBLICATION).bind(root, Rulebook.class, "", null);
        if (bound instanceof Rulebook rulebook) {
            problems.countAsInFile();
            Checks.check(rulebook, WorkingDays.standard(), problems);
            if (!problems.anyError()) {
                return new Reading(Optional.of(rulebook), problems.sorted());
            }
        }
        return new Reading(Optional.empty(), problems.sorted());
    }

    /** What an amendment changes, place by place and with the provision that it belongs to; none where the hash is the same. */
    public static List<Difference> differences(Rulebook before, Rulebook after) {
        return Differences.between(before, after);
    }

    /** JSON with sorted keys, without absent and empty values: the same rulebook gives the same bytes. */
    public static String canonicalJson(Rulebook rulebook) {
        return JsonWriter.write(rulebook);
    }

    /** {@code sha256:…} over the canonical JSON in UTF-8. */
    public static String hash(Rulebook rulebook) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(canonicalJson(rulebook).getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * Reads what another instance published; keys this version does not know are ignored, except in rules.
     *
     * @throws UnknownRuleKind for a rule that this version does not understand
     * @throws IllegalArgumentException for anything that is not a rulebook
     */
    public static Rulebook fromCanonicalJson(String json) {
        return fromCanonicalJson(json, Set.of("registration", "scoring", "awards", "messages"));
    }

    /**
     * As {@link #fromCanonicalJson(String)}, for a service that follows only some chapters ({@code registration},
     * {@code scoring}, {@code awards}): rules of the others that it does not understand are left out.
     */
    public static Rulebook fromCanonicalJson(String json, Set<String> chapters) {
        YamlTree.Parsed parsed = YamlTree.parse(json, "rulebook");
        Node root = parsed.root();
        if (root == null || !parsed.problems().isEmpty()) {
            throw new IllegalArgumentException("not a rulebook: " + parsed.problems());
        }
        Problems problems = new Problems(Map.of());
        Object bound = new Binder(problems, new Strict.OfChapters(chapters)).bind(root, Rulebook.class, "", null);
        if (bound instanceof Rulebook rulebook && !problems.anyError()) {
            return rulebook;
        }
        throw new IllegalArgumentException("not a rulebook: " + problems.sorted());
    }

    /** JSON Schema 2020-12 of a rulebook. */
    public static String jsonSchema() {
        try (@Nullable InputStream schema = Rulebooks.class.getResourceAsStream(SCHEMA)) {
            if (schema == null) {
                throw new IllegalStateException(SCHEMA + " is not on the class path");
            }
            return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
