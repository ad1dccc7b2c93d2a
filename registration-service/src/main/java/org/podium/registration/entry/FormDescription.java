package org.podium.registration.entry;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.EligibilityRule;
import org.podium.rulebook.EligibilityRule.CoachCount;
import org.podium.rulebook.EligibilityRule.RequiresDocument;
import org.podium.rulebook.EligibilityRule.TeamSize;
import org.podium.rulebook.Ladder;
import org.podium.rulebook.Registration;
import org.podium.rulebook.Registration.Field;
import org.podium.rulebook.Registration.FieldType;
import org.podium.rulebook.Registration.Form;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.Text;

/**
 * What to ask for one skill and division, from the rulebook alone: the body of a new entry as JSON Schema, the fields of the
 * notice's form in its order, and the documents with what their scans must be like.
 *
 * @param schema JSON Schema 2020-12 of the body of {@code POST contests/{c}/entries}
 */
@Schema(name = "FormDescription")
public record FormDescription(
        int rulebookVersion,
        String skill,
        String division,
        Map<String, Object> schema,
        List<FieldDescription> fields,
        List<DocumentDescription> documents) {

    /**
     * @param required whether an entry that is handed in must state it; a draft may leave it open
     * @param requiredWith the field that asks for this one when it is stated
     * @param stated where the field goes: a property or an answer of the competitor; absent where the form asks it elsewhere
     */
    @Schema(name = "FieldDescription")
    public record FieldDescription(
            String name,
            Text label,
            Registration.FieldType type,
            boolean required,
            @Nullable String requiredWith,
            @Nullable String stated,
            List<Registration.Choice> choices,
            @Nullable Text note) {}

    /** @param always false: only where a level is declared */
    @Schema(name = "DocumentDescription")
    public record DocumentDescription(
            String kind,
            Text label,
            String rule,
            String clause,
            Text sentence,
            boolean always,
            List<String> mediaTypes,
            @Nullable Long minBytes,
            long maxBytes,
            boolean stamped,
            Registration.@Nullable Portrait portrait) {}

    /** What the body of an entry has a property of its own for; whatever else a form asks is an answer by its name. */
    private static final Set<String> PROPERTIES = Arrays.stream(EntryForm.CompetitorStated.class.getRecordComponents())
            .map(RecordComponent::getName)
            .filter(name -> !Set.of("personId", "answers").contains(name))
            .collect(Collectors.toUnmodifiableSet());

    /** What the entry states, not one of its competitors. */
    private static final Set<String> OF_THE_ENTRY = Set.of("skill", "division", "coachName", "coachPhone");

    /** A scan is a document, the unit is the token's, and a table nobody types into a field. */
    private static final Set<FieldType> ELSEWHERE = Set.of(FieldType.SCAN, FieldType.UNIT, FieldType.TABLE);

    /** The form that competitors fill: the first that does not nominate judges. */
    public static Optional<Form> form(Rulebook rulebook) {
        Registration.JudgeNominations judges = rulebook.registration().judgeNominations();
        return rulebook.registration().forms().stream()
                .filter(form -> judges == null || !form.name().equals(judges.form()))
                .findFirst();
    }

    public static FormDescription of(Rulebook rulebook, int version, String skill, String division) {
        List<Field> fields = form(rulebook).map(Form::fields).orElse(List.of());
        return new FormDescription(
                version,
                skill,
                division,
                schema(rulebook, skill, division, fields),
                fields.stream().map(FormDescription::describe).toList(),
                documents(rulebook, skill, division));
    }

    /** Whether a competitor states it: as a property, or among the answers. */
    static boolean asksCompetitor(Field field) {
        return isProperty(field) || isAnswer(field);
    }

    /** Whether the notice's form asks it and the body of an entry has no property for it. */
    static boolean isAnswer(Field field) {
        return !PROPERTIES.contains(field.name())
                && !OF_THE_ENTRY.contains(field.name())
                && !ELSEWHERE.contains(field.type())
                && field.derivedFrom() == null;
    }

    private static boolean isProperty(Field field) {
        return PROPERTIES.contains(field.name()) && !ELSEWHERE.contains(field.type());
    }

    /** Where a competitor states it, under the competitor. */
    static String place(Field field) {
        return isAnswer(field) ? "/answers/" + field.name() : "/" + field.name();
    }

    private static FieldDescription describe(Field field) {
        return new FieldDescription(
                field.name(),
                field.label(),
                field.type(),
                field.required(),
                field.requiredWith(),
                asksCompetitor(field) ? "/competitors/-" + place(field) : null,
                field.choices(),
                field.note());
    }

    private static List<DocumentDescription> documents(Rulebook rulebook, String skill, String division) {
        return rules(rulebook, skill, division, RequiresDocument.class)
                .flatMap(rule -> rulebook.document(rule.document()).map(kind -> describe(rule, kind)).stream())
                .toList();
    }

    private static DocumentDescription describe(RequiresDocument rule, Registration.Document kind) {
        return new DocumentDescription(
                kind.kind(),
                kind.label(),
                rule.id(),
                rule.clause(),
                rule.sentence(),
                rule.when() == EligibilityRule.When.ALWAYS,
                kind.formats().stream().map(Registration.Format::mediaType).toList(),
                kind.minBytes(),
                kind.maxBytes(),
                kind.stamped(),
                kind.portrait());
    }

    private static Map<String, Object> schema(Rulebook rulebook, String skill, String division, List<Field> fields) {
        Map<String, Object> competitors =
                new LinkedHashMap<>(Map.of("type", "array", "items", competitor(rulebook.ladder(), fields)));
        rules(rulebook, skill, division, TeamSize.class).forEach(rule -> limit(competitors, rule.min(), rule.max()));
        Map<String, Object> coaches = new LinkedHashMap<>(Map.of("type", "array", "items", coach()));
        rules(rulebook, skill, division, CoachCount.class).forEach(rule -> limit(coaches, rule.min(), rule.max()));
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("skill", Map.of("const", skill));
        properties.put("division", Map.of("const", division));
        properties.put("region", Map.of("type", "string", "pattern", "^[0-9]{6}$"));
        properties.put("competitors", competitors);
        properties.put("coaches", coaches);
        properties.put("leader", coach());
        properties.put("portalReference", Map.of("type", "string", "maxLength", 100));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", List.of("skill", "division", "competitors"));
        return schema;
    }

    private static Map<String, Object> competitor(Ladder ladder, List<Field> fields) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>(List.of("name", "idNumber", "phone"));
        for (Field field : fields) {
            if (isProperty(field)) {
                properties.put(field.name(), property(ladder, field));
                boolean asked = field.required() && field.derivedFrom() == null;
                if (asked && !required.contains(field.name())) {
                    required.add(field.name());
                }
            }
        }
        List<Field> answers = fields.stream().filter(FormDescription::isAnswer).toList();
        if (!answers.isEmpty()) {
            properties.put("answers", answers(ladder, answers));
            if (answers.stream().anyMatch(Field::required)) {
                required.add("answers");
            }
        }
        properties.putIfAbsent("email", Map.of("type", "string", "format", "email"));
        properties.put("occupationSince", Map.of("type", "string", "format", "date"));
        properties.put("relatedWork", Map.of("type", "boolean"));
        properties.put("enrolment", Map.of("enum", List.of("NONE", "FULL_TIME", "PART_TIME")));
        properties.put(
                "school",
                Map.of(
                        "enum",
                        List.of(
                                "",
                                "POSTGRADUATE",
                                "UNDERGRADUATE",
                                "HIGHER_VOCATIONAL",
                                "SECONDARY_VOCATIONAL",
                                "TECHNICAL")));
        properties.put(
                "titles",
                Map.of(
                        "type",
                        "array",
                        "items",
                        Map.of(
                                "type", "object",
                                "properties",
                                        Map.of(
                                                "title", Map.of("type", "string"),
                                                "fact", Map.of("enum", List.of("HELD", "ELIGIBLE_TO_APPLY")),
                                                "year", Map.of("type", "integer")),
                                "required", List.of("title", "fact"))));
        return Map.of("type", "object", "properties", properties, "required", required);
    }

    private static Map<String, Object> answers(Ladder ladder, List<Field> fields) {
        Map<String, Object> properties = new LinkedHashMap<>();
        fields.forEach(field -> properties.put(field.name(), property(ladder, field)));
        return Map.of(
                "type",
                "object",
                "properties",
                properties,
                "required",
                fields.stream().filter(Field::required).map(Field::name).toList(),
                "additionalProperties",
                false);
    }

    private static Map<String, Object> property(Ladder ladder, Field field) {
        Map<String, Object> property = new LinkedHashMap<>();
        property.put("title", field.label().zh());
        property.put("x-label", field.label());
        switch (field.type()) {
            case LEVEL -> property.put("enum", ladder.written());
            case CHOICE ->
                property.put(
                        "enum",
                        field.choices().stream().map(Registration.Choice::value).toList());
            case DATE -> {
                property.put("type", "string");
                property.put("format", "date");
            }
            default -> property.put("type", "string");
        }
        if (field.pattern() != null) {
            property.put("pattern", "^(" + field.pattern() + ")$");
        }
        return property;
    }

    private static Map<String, Object> coach() {
        return Map.of(
                "type", "object",
                "properties",
                        Map.of(
                                "name", Map.of("type", "string"),
                                "phone", Map.of("type", "string", "pattern", "^1[3-9][0-9]{9}$"),
                                "kind", Map.of("enum", List.of("COACH", "INSTRUCTOR")),
                                "idNumber", Map.of("type", "string"),
                                "email", Map.of("type", "string", "format", "email")),
                "required", List.of("name", "phone"));
    }

    private static void limit(Map<String, Object> array, int min, int max) {
        array.put("minItems", min);
        array.put("maxItems", max);
    }

    private static <R extends EligibilityRule> Stream<R> rules(
            Rulebook rulebook, String skill, String division, Class<R> kind) {
        return rulebook.registration().eligibility().stream()
                .filter(rule -> rule.holdsFor(skill, division))
                .filter(kind::isInstance)
                .map(kind::cast);
    }
}
