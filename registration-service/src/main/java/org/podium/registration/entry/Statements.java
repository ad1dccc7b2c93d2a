package org.podium.registration.entry;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.podium.registration.entry.EntryForm.CompetitorStated;
import org.podium.registration.person.SealedPhone;

/** Lays a form over what was stated before: what the form leaves out stays as it was. */
final class Statements {
    private Statements() {}

    static CompetitorForm merge(
            FormReader.Identity identity,
            String name,
            SealedPhone phone,
            CompetitorStated stated,
            @Nullable CompetitorForm known) {
        CompetitorForm before = known != null ? known : blank(identity, name, phone);
        return new CompetitorForm(
                identity.person(),
                name,
                identity.mask(),
                identity.born(),
                identity.sex(),
                phone,
                orNull(stated.email(), before.email()),
                or(stated.level(), before.level()),
                orNull(stated.occupationSince(), before.occupationSince()),
                stated.titles() == null ? before.titles() : before.titles().stating(stated.titles()),
                or(stated.enrolment(), before.enrolment()),
                or(stated.school(), before.school()),
                orNull(stated.relatedWork(), before.relatedWork()),
                orNull(stated.unit(), before.unitUscc()),
                over(before.declarations(), stated.declarations()),
                further(stated, before.further()));
    }

    private static CompetitorForm.Further further(CompetitorStated stated, CompetitorForm.Further before) {
        return new CompetitorForm.Further(
                orNull(stated.filledOn(), before.filledOn()),
                orNull(stated.delegation(), before.delegation()),
                orNull(stated.major(), before.major()),
                orNull(stated.education(), before.education()),
                orNull(stated.certificateNumber(), before.certificateNumber()),
                orNull(stated.ethnicGroup(), before.ethnicGroup()),
                orNull(stated.occupation(), before.occupation()),
                orNull(stated.professionalTitle(), before.professionalTitle()),
                orNull(stated.household(), before.household()),
                orNull(stated.curriculum(), before.curriculum()),
                orNull(stated.insurance(), before.insurance()),
                orNull(stated.remarks(), before.remarks()),
                answers(stated.answers(), before.answers()));
    }

    /** Answer by answer: one that is not given again stays. */
    private static @Nullable Map<String, String> answers(
            @Nullable Map<String, String> said, @Nullable Map<String, String> before) {
        return before == null ? said : over(before, said);
    }

    private static <T> Map<String, T> over(Map<String, T> before, @Nullable Map<String, T> said) {
        Map<String, T> all = new TreeMap<>(before);
        if (said != null) {
            all.putAll(said);
        }
        return all;
    }

    private static CompetitorForm blank(FormReader.Identity identity, String name, SealedPhone phone) {
        return new CompetitorForm(
                identity.person(),
                name,
                identity.mask(),
                identity.born(),
                identity.sex(),
                phone,
                null,
                "",
                null,
                CompetitorForm.Titles.declared(List.of()),
                "NONE",
                "",
                null,
                null,
                Map.of(),
                CompetitorForm.Further.none());
    }

    private static <T> T or(@Nullable T said, T before) {
        return said == null ? before : said;
    }

    private static <T> @Nullable T orNull(@Nullable T said, @Nullable T before) {
        return said == null ? before : said;
    }
}
