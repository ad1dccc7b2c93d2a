package org.podium.rulebook.reading;

import org.podium.rulebook.Rulebook;

/** The one door for rulebooks: YAML in, typed records out, canonical JSON and its hash. */
public final class Rulebooks {

    private Rulebooks() {}

    /** Reads a whole rulebook; never throws for bad content. {@code fileName} names the source in messages. */
    public static Reading read(String yaml, String fileName) {
        throw new UnsupportedOperationException("not filled yet");
    }

    /** Applies a JSON merge patch (RFC 7396; written as JSON or YAML) to a rulebook (YAML or canonical JSON) and reads the result. */
    public static Reading amend(String rulebook, String mergePatch) {
        throw new UnsupportedOperationException("not filled yet");
    }

    /** JSON with sorted keys, without absent values: the same rulebook gives the same bytes. */
    public static String canonicalJson(Rulebook rulebook) {
        throw new UnsupportedOperationException("not filled yet");
    }

    /** {@code sha256:…} over the canonical JSON in UTF-8. */
    public static String hash(Rulebook rulebook) {
        throw new UnsupportedOperationException("not filled yet");
    }

    /**
     * Reads what another instance published; keys this version does not know are ignored.
     *
     * @throws UnknownRuleKind for a kind of rule this version does not know
     * @throws IllegalArgumentException for anything that is not a rulebook
     */
    public static Rulebook fromCanonicalJson(String json) {
        throw new UnsupportedOperationException("not filled yet");
    }

    /** JSON Schema 2020-12 of a rulebook. */
    public static String jsonSchema() {
        throw new UnsupportedOperationException("not filled yet");
    }
}
