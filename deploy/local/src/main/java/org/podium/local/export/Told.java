package org.podium.local.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.podium.local.play.client.Api;

/**
 * A step of the story.
 *
 * @param at on the contest's clock; absent where only the order is known, which is the case after the results
 * @param recordedAt real time, of those steps only
 * @param about the entry, or empty
 */
record Told(@Nullable OffsetDateTime at, @Nullable Instant recordedAt, Kind kind, String about, ObjectNode keys) {
    /** In the order in which steps of one moment are taken: who is asked for comes before who leaves. */
    enum Kind {
        ANNOUNCEMENT("announcement"),
        CORRECTION("correction"),
        ELIGIBILITY_DECISION("eligibility-decision"),
        SUBSTITUTION("substitution"),
        WITHDRAWAL("withdrawal"),
        APPEAL("appeal"),
        QUALIFICATION_DECISION("qualification-decision"),
        PENALTY("penalty"),
        FACT("fact"),
        TIE_DECISION("tie-decision"),
        VERIFICATION("verification"),
        NOMINATION("nomination");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        boolean followsResults() {
            return compareTo(TIE_DECISION) >= 0;
        }
    }

    /** What happened before the results by time and kind; what people decided of the awards after it, as it was decided. */
    static final Comparator<Told> IN_ORDER = Comparator.comparing(
                    (Told step) -> step.kind().followsResults())
            .thenComparing(Told::moment)
            .thenComparing(Told::kind)
            .thenComparing(Told::about)
            .thenComparing(step -> step.keys().toString());

    static Told at(OffsetDateTime at, Kind kind, String about, ObjectNode keys) {
        return new Told(at, null, kind, about, keys);
    }

    static Told afterResults(JsonNode recordedAt, Kind kind, ObjectNode keys) {
        return new Told(null, Instant.parse(recordedAt.asText()), kind, "", keys);
    }

    private Instant moment() {
        return at != null ? at.toInstant() : recordedAt != null ? recordedAt : Instant.MIN;
    }

    static ObjectNode newKeys() {
        return Api.JSON.createObjectNode();
    }

    /** Never before this; a play sets no clock back. */
    Told notBefore(OffsetDateTime earliest) {
        return at == null || !at.isBefore(earliest) ? this : new Told(earliest, recordedAt, kind, about, keys);
    }

    ObjectNode written() {
        ObjectNode step = Api.JSON.createObjectNode().put("step", kind.word);
        if (at != null) {
            step.put("at", PackageFolder.time(at));
        }
        return step.setAll(keys);
    }
}
