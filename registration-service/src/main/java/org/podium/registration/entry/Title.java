package org.podium.registration.entry;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A title a competitor declares: held, or only eligible to apply for, which are two facts (S1-15, S2-13). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Title(
        @NotBlank @Size(max = 100) String title,
        @NotNull Fact fact,
        @Nullable @Min(1949) @Max(2100) Integer year) {
    /** What is so about the title. */
    public enum Fact {
        HELD,
        ELIGIBLE_TO_APPLY
    }
}
