package org.podium.rulebook;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How entries come in and what is asked of them.
 *
 * @param closes absent while the window is not announced: registration stays closed
 * @param routes the ways into a division, where it has several
 * @param declarations what competitors can be asked to state
 * @param substitution absent: no substitution is possible
 */
public record Registration(
        @Nullable Opens opens,
        @Nullable Closes closes,
        List<Document> documents,
        @Nullable Routes routes,
        List<Declaration> declarations,
        List<EligibilityRule> eligibility,
        List<Cap> caps,
        @Nullable OneEntry oneEntry,
        @Nullable IdentityNumber identityNumber,
        @Nullable Substitution substitution,
        List<Form> forms,
        @Nullable JudgeNominations judgeNominations,
        List<Insurance> insurance,
        List<UnitDuty> unitDuties,
        @Nullable Training training,
        @Nullable Fees fees,
        List<Statement> statements) {

    /** Kinds of schools that a competitor can be enrolled at. */
    public static final List<String> SCHOOLS =
            List.of("POSTGRADUATE", "UNDERGRADUATE", "HIGHER_VOCATIONAL", "SECONDARY_VOCATIONAL", "TECHNICAL");

    public static final List<String> UNIT_KINDS =
            List.of("COMPANY", "UNIVERSITY", "VOCATIONAL_SCHOOL", "TECHNICAL_SCHOOL", "OTHER");

    /** First day of the window; without it entries are taken from publication. */
    public record Opens(String id, LocalDate day, String clause, Text sentence) implements Provision {}

    /**
     * Last day of the window, whole, in the contest's zone; also the day at which experience and enrolment are tested (A-22,
     *
     *
     * @param remindDays days ahead of it on which units are reminded of what they have not handed in
     */
    public record Closes(String id, LocalDate day, List<Integer> remindDays, String clause, Text sentence)
            implements Provision {}

    public enum Format {
        JPEG,
        PDF,
        PNG;

        public String mediaType() {
            return this == PDF ? "application/pdf" : "image/" + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public enum DocumentScope {
        COMPETITOR,
        ENTRY,
        UNIT
    }

    /**
     * A kind of document, and what a scan of it must be like.
     *
     * @param minBytes least size in bytes, absent: no limit
     * @param maxBytes greatest size in bytes
     * @param stamped whether it must bear a stamp; the uploader declares it
     * @param portrait for photos: what only warns
     * @param keepDays how long the scan is needed, in days after the final results; absent: without end. A promise that
     *     nothing keeps yet: no service deletes by it
     */
    public record Document(
            String kind,
            Text label,
            DocumentScope scope,
            List<Format> formats,
            @Nullable Long minBytes,
            long maxBytes,
            boolean stamped,
            @Nullable Portrait portrait,
            @Nullable Integer keepDays,
            String clause) {}

    /** Shape of a photo: width to height within a tolerance in percent, least pixels. Warns only. */
    public record Portrait(int width, int height, int tolerancePercent, int minWidth, int minHeight) {}

    /**
     * The ways into a division: an entry states one, or its unit's kind decides. A route that is not one of the
     * division's is refused, a unit whose kind fits none must state one; both under this provision's id.
     */
    public record Routes(String id, List<Route> routes, String clause, Text sentence) implements Provision {

        public List<Route> of(String division) {
            return routes.stream()
                    .filter(route -> route.divisions().contains(division))
                    .toList();
        }
    }

    /** @param unitKinds units whose entries take it where they state none */
    public record Route(String name, Text label, List<String> divisions, List<String> unitKinds) {}

    /** Something that a competitor states and nothing computes. @param label the statement itself */
    public record Declaration(String name, Text label, String clause) {}

    public enum Scope {
        CONTEST,
        SKILL,
        SKILL_DIVISION
    }

    public enum CapHolder {
        UNIT
    }

    /** At most so many active competitors of one holder within the scope. */
    public record Cap(String id, int competitors, CapHolder per, Scope scope, String clause, Text sentence)
            implements Provision {}

    /** One active entry of a person within the scope. */
    public record OneEntry(String id, Scope scope, String clause, Text sentence) implements Provision {}

    /** The identity number must be a valid one of GB 11643-1999. */
    public record IdentityNumber(String id, String clause, Text sentence) implements Provision {}

    /**
     * @param remindWorkingDays working days ahead of the last one on which units are reminded that it comes
     * @param requires document kinds that a request must bring
     */
    public record Substitution(
            String id,
            Until until,
            List<Integer> remindWorkingDays,
            List<String> requires,
            String clause,
            Text sentence)
            implements Provision {}

    /** @param before START, the first day of the first stage, or the name of a stage */
    public record Until(int workingDays, String before) {
        public static final String START = "START";
    }

    /** A form of the notice, field by field. */
    public record Form(String id, String name, Text label, List<Field> fields, String clause, Text sentence)
            implements Provision {}

    public enum FieldType {
        TEXT,
        LONG_TEXT,
        DATE,
        CHOICE,
        PERSON_NAME,
        ID_NUMBER,
        MOBILE,
        LEVEL,
        UNIT,
        SCAN,
        TABLE
    }

    /**
     * @param required whether an empty field is refused
     * @param derivedFrom the field that decides it, so that nobody types it
     * @param requiredWith the field whose presence asks for this one
     * @param columns of a TABLE
     */
    public record Field(
            String name,
            Text label,
            FieldType type,
            boolean required,
            @Nullable String derivedFrom,
            @Nullable String requiredWith,
            @Nullable String pattern,
            List<Choice> choices,
            List<Column> columns,
            @Nullable Text note) {}

    public record Choice(String value, Text label) {}

    public record Column(String name, Text label, FieldType type) {}

    /**
     * Units may propose judges (S2-22, A-43).
     *
     * @param required whether every unit that takes part is asked for one; nothing is refused for want of it
     * @param form name of the form that is filled for each
     * @param requires document kinds of scope UNIT that each proposal must bring
     */
    public record JudgeNominations(
            String id, boolean required, String form, List<String> requires, String clause, Text sentence)
            implements Provision {}

    public enum Insured {
        COMPETITOR,
        JUDGE
    }

    public enum InsuranceDue {
        REGISTRATION,
        CHECK_IN
    }

    /**
     * Whom their unit insures (S2-33).
     *
     * @param due on which day proof of it must be there at the latest: the last of registration, or the one before the contest
     *     begins and people check in
     * @param remindDays days ahead of that day on which units are reminded of what is still to come
     * @param fields what a record of it holds
     * @param document kind of scope UNIT that proves it; absent: nothing is sent
     * @param validity absent: from when to when it covers is not asked
     */
    public record Insurance(
            String id,
            List<Insured> insured,
            InsuranceDue due,
            List<Integer> remindDays,
            List<Column> fields,
            @Nullable String document,
            @Nullable Validity validity,
            String clause,
            Text sentence)
            implements Provision {}

    /** Fields of type DATE that say on which days somebody is insured, the first and the last: they cover the contest's. */
    public record Validity(String from, String to) {}

    /**
     * What every participating unit hands in.
     *
     * @param document kind of scope UNIT
     * @param mandatory whether it must be there; otherwise it is asked for and counts as evidence
     * @param checklist what it must cover; empty: nothing in particular
     * @param due absent: no limit
     * @param remindDays days ahead of the last day on which the unit is reminded
     */
    public record UnitDuty(
            String id,
            String document,
            boolean mandatory,
            List<ChecklistItem> checklist,
            @Nullable Due due,
            List<Integer> remindDays,
            String clause,
            Text sentence)
            implements Provision {}

    public record ChecklistItem(String name, Text label) {}

    /** The last day is so many calendar days before a stage begins. */
    public record Due(String stage, int daysBefore) {}

    /** Units may record what training a competitor had (S1-39). @param fields what such a record holds */
    public record Training(String id, List<Column> fields, String clause, Text sentence) implements Provision {}

    public record Fees(String id, boolean charged, String clause, Text sentence) implements Provision {}
}
