package org.podium.registration.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.podium.registration.Sample;
import org.podium.registration.person.SealedPhone;
import org.podium.rulebook.Registration;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.reading.Rulebooks;

/** Annex 1 of the Tianjin notice, field by field. */
class FormCheckTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 10, 20);
    private static final Rulebook TIANJIN =
            Rulebooks.read(Sample.tianjin(), "rulebook.yaml").rulebook().orElseThrow();

    @Test
    void a_complete_form_has_no_fault() {
        assertThat(faults(form("3", "2012001234500001", TODAY))).isEmpty();
    }

    @Test
    void an_empty_form_names_every_required_field_once() {
        assertThat(faults(stated("", CompetitorForm.Further.none())))
                .extracting(FormCheck.Fault::pointer)
                .containsExactly(
                        "/competitors/0/filledOn",
                        "/competitors/0/ethnicGroup",
                        "/competitors/0/education",
                        "/competitors/0/occupation",
                        "/competitors/0/household",
                        "/competitors/0/curriculum");
    }

    @Test
    void blanks_are_no_answer() {
        assertThat(faults(stated(
                        "",
                        new CompetitorForm.Further(
                                TODAY, null, null, " ", null, "汉族", "学生", null, "天津", "无", null, null, null))))
                .extracting(FormCheck.Fault::pointer)
                .containsExactly("/competitors/0/education");
    }

    @Test
    void a_level_asks_for_the_number_of_its_certificate() {
        for (String level : List.of("5", "4", "3", "2", "1", "SPECIAL", "CHIEF")) {
            assertThat(faults(form(level, null, TODAY)))
                    .as(level)
                    .extracting(FormCheck.Fault::pointer)
                    .containsExactly("/competitors/0/certificateNumber");
        }
        for (String level : List.of("", "APPRENTICE")) {
            assertThat(faults(form(level, null, TODAY))).as(level).isEmpty();
        }
    }

    @Test
    void a_certificate_has_sixteen_or_twenty_two_characters() {
        assertThat(faults(form("3", "2012001234500001", TODAY))).isEmpty();
        assertThat(faults(form("3", "Y000012000000000000001", TODAY))).isEmpty();
        assertThat(faults(form("3", "20120012345", TODAY)))
                .singleElement()
                .satisfies(fault -> assertThat(fault.sentence().en()).contains("16", "22"));
        // what is stated is checked even where nothing asks for it
        assertThat(faults(form("", "20120012345", TODAY))).hasSize(1);
    }

    @Test
    void a_form_is_not_filled_after_it_is_handed_in() {
        assertThat(faults(form("", null, TODAY))).isEmpty();
        assertThat(faults(form("", null, TODAY.plusDays(1))))
                .extracting(FormCheck.Fault::pointer)
                .containsExactly("/competitors/0/filledOn");
    }

    @Test
    void every_field_that_the_description_places_can_be_read() {
        TIANJIN.registration().forms().stream()
                .flatMap(form -> form.fields().stream())
                .filter(FormDescription::asksCompetitor)
                .map(Registration.Field::name)
                .forEach(name -> FormCheck.said(name, form("", null, TODAY)));
    }

    @Test
    void a_field_that_only_this_notice_has_is_answered_by_its_name() {
        Rulebook other = Rulebooks.read(
                        Sample.tianjin()
                                .replace(
                                        "        - {name: remarks, label: {zh: 备注, en: Remarks}, type: LONG_TEXT, required: false}",
                                        "        - {name: shirtSize, label: {zh: 服装尺码, en: Shirt size}, type: TEXT, required: true, pattern: '[SMLX]+'}"),
                        "rulebook.yaml")
                .rulebook()
                .orElseThrow();
        CompetitorForm silent = form("", null, TODAY);
        assertThat(faults(other, silent))
                .extracting(FormCheck.Fault::pointer)
                .containsExactly("/competitors/0/answers/shirtSize");
        assertThat(faults(other, stated("", answering("medium")))).hasSize(1);
        assertThat(faults(other, stated("", answering("XL")))).isEmpty();
        assertThat(FormDescription.of(other, 1, "AI_TRAINER", "EMPLOYEE").fields())
                .filteredOn(field -> field.name().equals("shirtSize"))
                .extracting(FormDescription.FieldDescription::stated)
                .containsExactly("/competitors/-/answers/shirtSize");
    }

    private static CompetitorForm.Further answering(String size) {
        return new CompetitorForm.Further(
                TODAY, null, null, "本科", null, "汉族", "训练师", null, "天津", "无", null, null, Map.of("shirtSize", size));
    }

    private static List<FormCheck.Fault> faults(CompetitorForm competitor) {
        return faults(TIANJIN, competitor);
    }

    private static List<FormCheck.Fault> faults(Rulebook rulebook, CompetitorForm competitor) {
        EntryPlace place = new EntryPlace("AI_TRAINER", "EMPLOYEE", null, null, "91350100M000100Y43", null);
        return FormCheck.entry(rulebook, place, List.of(competitor), false, TODAY);
    }

    private static CompetitorForm form(String level, @Nullable String certificate, LocalDate filledOn) {
        return stated(
                level,
                new CompetitorForm.Further(
                        filledOn, null, null, "本科", certificate, "汉族", "训练师", null, "天津", "无", null, null, null));
    }

    private static CompetitorForm stated(String level, CompetitorForm.Further further) {
        return new CompetitorForm(
                UUID.randomUUID(),
                "甲",
                "11**************2X",
                LocalDate.of(1990, 1, 1),
                "MALE",
                new SealedPhone("139****0000", new byte[0]),
                null,
                level,
                null,
                CompetitorForm.Titles.declared(List.of()),
                "NONE",
                "",
                null,
                null,
                Map.of(),
                further);
    }
}
