package org.podium.registration.insurance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.podium.registration.document.DocumentView;
import org.podium.rulebook.Registration;
import org.podium.rulebook.Text;

/**
 * Whether somebody is insured, as the rulebook asks.
 *
 * @param unit code of the unit that sends the person and answers for it
 * @param entryId the first of the unit in which the person competes; absent of a judge
 * @param lastDay whole, in the contest's zone; absent while nothing fixes it
 * @param missing fields and the document that are still to come, and fields whose day does not cover the contest, by their
 *     names
 * @param answers what the unit wrote
 * @param waiver why none is asked of the person
 * @param version of the record, for If-Match; absent while there is none
 */
@Schema(name = "Insurance")
public record InsuranceView(
        UUID personId,
        String name,
        Registration.Insured role,
        String unit,
        @Nullable UUID entryId,
        String rule,
        String clause,
        InsuranceState.State state,
        Text sentence,
        @Nullable LocalDate lastDay,
        List<String> missing,
        Map<String, String> answers,
        @Nullable DocumentView proof,
        @Nullable String waiver,
        @Nullable String waivedBy,
        @Nullable Instant waivedAt,
        @Nullable Long version) {}
