package org.podium.rulebook.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * @param person id of the person, repeated in the findings
 * @param unit where the person comes from; absent: from the unit of the entry
 * @param level in the skill's occupation: empty APPRENTICE 5 4 3 2 1 SPECIAL CHIEF
 * @param occupationSince first day in related work; absent: not declared
 * @param enrolment NONE FULL_TIME PART_TIME
 * @param school empty POSTGRADUATE UNDERGRADUATE HIGHER_VOCATIONAL SECONDARY_VOCATIONAL TECHNICAL
 * @param relatedWork whether the person declares related work; absent: says nothing beyond {@code occupationSince}
 * @param declarations what the person states, by name of the rulebook; a name that is missing was not answered
 * @param documents by kind
 */
public record CompetitorFacts(
        String person,
        @Nullable UnitFacts unit,
        LocalDate born,
        String level,
        @Nullable LocalDate occupationSince,
        List<TitleFact> titles,
        String enrolment,
        String school,
        @Nullable Boolean relatedWork,
        Map<String, Boolean> declarations,
        Map<String, DocumentFacts> documents) {}
