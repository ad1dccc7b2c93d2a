package org.podium.registration.entry;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The entry form as a unit or its portal sends it. The unit is the one of the token.
 *
 * @param route one of the rulebook's routes into the division; what it does not know is a finding
 */
public record EntryForm(
        @NotBlank @Size(max = 100) String skill,
        @NotBlank @Size(max = 100) String division,
        @Nullable @Pattern(regexp = "\\d{6}") String region,
        @Nullable @Size(max = 100) String route,
        @NotEmpty @Size(max = 20) List<@Valid @NotNull CompetitorStated> competitors,
        @Nullable @Size(max = 20) List<@Valid @NotNull CoachStated> coaches,
        @Nullable @Valid CoachStated leader,
        @Nullable @Size(max = 100) String portalReference) {

    static final String UNIT = "[0-9A-HJ-NPQRTUWXY]{18}";
    static final String MOBILE = "1[3-9]\\d{9}";
    static final String ENROLMENT = "NONE|FULL_TIME|PART_TIME";
    static final String SCHOOL = "|POSTGRADUATE|UNDERGRADUATE|HIGHER_VOCATIONAL|SECONDARY_VOCATIONAL|TECHNICAL";

    public List<CoachStated> coachesOrNone() {
        return coaches == null ? List.of() : coaches;
    }

    /**
     * One competitor. In a correction {@code personId} names whom it is about, and what is absent stays.
     *
     * @param idNumber resident identity number (GB 11643-1999); never shown again in full
     * @param level in the skill's occupation, by its name on the rulebook's ladder; empty for none
     * @param enrolment NONE unless said
     * @param unit where the person comes from, by its code; left out: from the unit that sends the entry
     * @param declarations by the names of the rulebook; a name that is left out is not answered
     * @param answers to what the rulebook's form asks beyond these, by the names of its fields
     */
    @Schema(name = "CompetitorForm")
    public record CompetitorStated(
            @Nullable UUID personId,
            @Nullable @Size(max = 100) String name,
            @Nullable @Size(max = 30) String idNumber,
            @Nullable @Pattern(regexp = MOBILE) String phone,
            @Nullable @Email @Size(max = 200) String email,
            @Nullable @Pattern(regexp = "MALE|FEMALE") String sex,
            @Nullable @Size(max = 100) String level,
            @Nullable LocalDate occupationSince,
            @Nullable @Size(max = 50) List<@Valid @NotNull Title> titles,
            @Nullable @Pattern(regexp = ENROLMENT) String enrolment,
            @Nullable @Pattern(regexp = SCHOOL) String school,
            @Nullable Boolean relatedWork,
            @Nullable @Pattern(regexp = UNIT) String unit,

            @Nullable @Size(max = 50) Map<@NotBlank @Size(max = 100) String, @NotNull Boolean> declarations,

            @Nullable LocalDate filledOn,
            @Nullable @Size(max = 100) String delegation,
            @Nullable @Size(max = 200) String major,
            @Nullable @Size(max = 100) String education,
            @Nullable @Size(max = 50) String certificateNumber,
            @Nullable @Size(max = 50) String ethnicGroup,
            @Nullable @Size(max = 200) String occupation,
            @Nullable @Size(max = 200) String professionalTitle,
            @Nullable @Size(max = 200) String household,
            @Nullable @Size(max = 10_000) String curriculum,
            @Nullable @Size(max = 500) String insurance,
            @Nullable @Size(max = 2000) String remarks,

            @Nullable @Size(max = 50)
            Map<@NotBlank @Size(max = 100) String, @NotNull @Size(max = 2000) String> answers) {}

    /** A coach, instructor or leader; the number may stay away, then name and phone say who it is. */
    @Schema(name = "CoachForm")
    public record CoachStated(
            @NotBlank @Size(max = 100) String name,
            @NotNull @Pattern(regexp = MOBILE) String phone,
            Coach.@Nullable Kind kind,
            @Nullable @Size(max = 30) String idNumber,
            @Nullable @Email @Size(max = 200) String email) {}
}
