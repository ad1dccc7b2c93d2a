package org.podium.registration.entry;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /** The titles declared; declaring none is a statement too. */
    public record Titles(List<Title> items) {}

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
