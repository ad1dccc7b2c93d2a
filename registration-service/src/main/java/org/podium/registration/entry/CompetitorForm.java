package org.podium.registration.entry;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.podium.registration.person.SealedPhone;

/**
 * What the form of one competitor states (S2 附件1), its number already checked, sealed and reduced to a mask, its phone
 * sealed.
 *
 * @param unitUscc where the person comes from; absent: from the unit of the entry
 * @param declarations by the names of the rulebook; a name that is missing was not answered
 */
public record CompetitorForm(
        UUID personId,
        String name,
        String numberMask,
        LocalDate born,
        String sex,
        SealedPhone phone,
        @Nullable String email,
        String level,
        @Nullable LocalDate occupationSince,
        Titles titles,
        String enrolment,
        String school,
        @Nullable Boolean relatedWork,
        @Nullable String unitUscc,
        Map<String, Boolean> declarations,
        Further further) {

    /** Full years; who was born on 29 February is a year older on the 28th. */
    int ageOn(LocalDate day) {
        int years = day.getYear() - born.getYear();
        return born.plusYears(years).isAfter(day) ? years - 1 : years;
    }

    /** Codes of the units that single persons of a team come from. */
    static Set<String> unitsOf(List<CompetitorForm> team) {
        return team.stream()
                .map(CompetitorForm::unitUscc)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** All of it, said of whom another number names. */
    CompetitorForm as(FormReader.Identity identity, SealedPhone sealedForThem) {
        return new CompetitorForm(
                identity.person(),
                name,
                identity.mask(),
                identity.born(),
                identity.sex(),
                sealedForThem,
                email,
                level,
                occupationSince,
                titles,
                enrolment,
                school,
                relatedWork,
                unitUscc,
                declarations,
                further);
    }

    /** The same form, and what is known of its titles now. */
    CompetitorForm knowing(Titles known) {
        return new CompetitorForm(
                personId,
                name,
                numberMask,
                born,
                sex,
                phone,
                email,
                level,
                occupationSince,
                known,
                enrolment,
                school,
                relatedWork,
                unitUscc,
                declarations,
                further);
    }

    /**
     * The titles declared; declaring none is a statement too.
     *
     * @param items those of the form
     * @param learned those that the form did not state; absent in what was stored before they were kept
     */
    public record Titles(List<Title> items, @Nullable List<Learned> learned) {
        static Titles declared(List<Title> items) {
            return new Titles(List.copyOf(items), List.of());
        }

        /** Those that the form did not state, in the order in which they were learned of. */
        List<Learned> learnedLater() {
            return learned == null ? List.of() : learned;
        }

        /** All that rules look at, whoever said it. */
        List<Title> known() {
            return Stream.concat(items.stream(), learnedLater().stream().map(Learned::title))
                    .toList();
        }

        /** The form states others now; what was learned of stays. */
        Titles stating(List<Title> others) {
            return new Titles(List.copyOf(others), learned);
        }

        /** With what is learned now. */
        Titles and(List<Learned> more) {
            return new Titles(
                    items, Stream.concat(learnedLater().stream(), more.stream()).toList());
        }
    }

    /**
     * A title that the office learned of after the approval.
     *
     * @param ground the rule that the office named, where it named one
     * @param at contest time
     */
    @Schema(name = "LearnedTitle")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Learned(
            Title title, String reason, @Nullable Ground ground, Instant at) {}

    /** What the form asks and no rule reads. @param answers by the names of the rulebook's fields */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Further(
            @Nullable LocalDate filledOn,
            @Nullable String delegation,
            @Nullable String major,
            @Nullable String education,
            @Nullable String certificateNumber,
            @Nullable String ethnicGroup,
            @Nullable String occupation,
            @Nullable String professionalTitle,
            @Nullable String household,
            @Nullable String curriculum,
            @Nullable String insurance,
            @Nullable String remarks,
            @Nullable Map<String, String> answers) {
        public static Further none() {
            return new Further(null, null, null, null, null, null, null, null, null, null, null, null, null);
        }

        /** What was said in a field of the notice's form that has no property of its own. */
        @Nullable
        String answer(String field) {
            return answers == null ? null : answers.get(field);
        }
    }
}
