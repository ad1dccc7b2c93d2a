package org.podium.registration.judge;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.Registration.Field;
import org.podium.rulebook.Registration.FieldType;

/**
 * The form that proposes a judge, as a unit or its portal sends it (S2 附件2). The unit is the one of the token; sex and age
 * follow from the number; photo, opinion and stamp are on the scan.
 *
 * @param idNumber resident identity number (GB 11643-1999); never shown again in full
 * @param answers to what the rulebook's form asks beyond these, by the names of its fields
 * @param tables rows of its tables, by the names of their columns
 */
@Schema(name = "JudgeForm")
public record JudgeForm(
        @NotBlank @Size(max = 100) String name,
        @NotBlank @Size(max = 30) String idNumber,

        @NotNull @Pattern(regexp = "1[3-9]\\d{9}") String phone,

        @Nullable @Email @Size(max = 200) String email,
        @Nullable @Size(max = 100) String skill,

        @Nullable @Size(max = 50) Map<@NotBlank @Size(max = 100) String, @NotNull @Size(max = 10_000) String> answers,

        @Nullable @Size(max = 10)
        Map<
                        @NotBlank @Size(max = 100) String,
                        @NotNull @Size(max = 50) List<
                                @NotNull Map<@NotBlank @Size(max = 100) String, @NotNull @Size(max = 500) String>>>
                tables) {

    /** What the form has a property of its own for; whatever else it asks is an answer or a table by its name. */
    static final Set<String> PROPERTIES = Set.of("name", "idNumber", "phone", "email", "skill");

    /** A scan is a document, and the unit is the token's. */
    private static final Set<FieldType> ELSEWHERE = Set.of(FieldType.SCAN, FieldType.UNIT);

    /** Whether the unit writes it: not what another field decides, and not what the scan shows. */
    static boolean asks(Field field) {
        return field.derivedFrom() == null && !ELSEWHERE.contains(field.type());
    }

    /** Where the unit writes it. */
    static String place(Field field) {
        if (PROPERTIES.contains(field.name())) {
            return "/" + field.name();
        }
        return (field.type() == FieldType.TABLE ? "/tables/" : "/answers/") + field.name();
    }

    Nomination.Answers said() {
        return new Nomination.Answers(answers == null ? Map.of() : answers, tables == null ? Map.of() : tables);
    }
}
