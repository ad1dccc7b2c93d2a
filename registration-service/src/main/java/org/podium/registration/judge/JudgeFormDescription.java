package org.podium.registration.judge;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.podium.registration.entry.FormDescription.DocumentDescription;
import org.podium.rulebook.Registration;
import org.podium.rulebook.Registration.Field;
import org.podium.rulebook.Registration.Form;
import org.podium.rulebook.Registration.JudgeNominations;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.Text;

/**
 * What to ask of a candidate, from the rulebook alone.
 *
 * @param rule id of what lets units propose judges
 * @param required whether every unit is asked for one
 * @param documents scans that each proposal brings
 */
@Schema(name = "JudgeFormDescription")
public record JudgeFormDescription(
        int rulebookVersion,
        String rule,
        String clause,
        Text sentence,
        boolean required,
        List<FieldDescription> fields,
        List<DocumentDescription> documents) {

    /**
     * @param required whether it must be stated when the form is handed in; a draft may leave it open
     * @param requiredWith the field that asks for this one when it is stated
     * @param stated where it goes in the body; absent where the number or the scan says it
     * @param columns of a table
     */
    @Schema(name = "JudgeFieldDescription")
    public record FieldDescription(
            String name,
            Text label,
            Registration.FieldType type,
            boolean required,
            @Nullable String requiredWith,
            @Nullable String stated,
            List<Registration.Choice> choices,
            List<Registration.Column> columns,
            @Nullable Text note) {
        static FieldDescription of(Field field) {
            return new FieldDescription(
                    field.name(),
                    field.label(),
                    field.type(),
                    field.required(),
                    field.requiredWith(),
                    JudgeForm.asks(field) ? JudgeForm.place(field) : null,
                    field.choices(),
                    field.columns(),
                    field.note());
        }
    }

    static JudgeFormDescription of(Rulebook rulebook, int version, JudgeNominations rule, Form form) {
        return new JudgeFormDescription(
                version,
                rule.id(),
                rule.clause(),
                rule.sentence(),
                rule.required(),
                form.fields().stream().map(FieldDescription::of).toList(),
                rule.requires().stream()
                        .map(kind -> describe(rule, rulebook.document(kind).orElseThrow()))
                        .toList());
    }

    private static DocumentDescription describe(JudgeNominations rule, Registration.Document kind) {
        return new DocumentDescription(
                kind.kind(),
                kind.label(),
                rule.id(),
                kind.clause(),
                rule.sentence(),
                true,
                kind.formats().stream().map(Registration.Format::mediaType).toList(),
                kind.minBytes(),
                kind.maxBytes(),
                kind.stamped(),
                kind.portrait());
    }
}
