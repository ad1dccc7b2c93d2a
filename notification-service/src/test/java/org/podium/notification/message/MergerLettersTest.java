package org.podium.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.podium.notification.Samples;
import org.podium.notification.contact.Party;
import org.podium.notification.template.Letter;
import org.podium.notification.template.SampleLetters;
import org.podium.notification.template.Templates;

/** Who competes in a pool that was to be merged reads that it is not, and why (S1-28). */
class MergerLettersTest {
    private static final Party.Unit UNIT = new Party.Unit("UNIT-A", "甲公司", "a@example.org");
    private static final List<Party> BOTH =
            List.of(party("S25-0001", "林晓", "p1", "EMPLOYEE"), party("S25-0002", "周宁", "p2", "STUDENT"));

    @Test
    void a_unit_reads_of_all_its_people_in_one_letter_and_a_person_of_the_own_entry() {
        List<Letter> letters = write(told -> {});

        assertThat(letters).extracting(letter -> letter.to().name()).containsExactly("甲公司", "林晓", "周宁");
        assertThat(text(letters.getFirst()))
                .contains(
                        "公告将决赛 · 人工智能训练师 · STUDENT并入决赛 · 人工智能训练师 · 职工组",
                        "经组委会决定，不予合并",
                        "理由：两组均已抽签，分别举行。",
                        "涉及选手：林晓、周宁",
                        "（S9-29/MERGED），规则书第 3 版",
                        "原报名继续有效")
                .doesNotContain("已不能进行");
        assertThat(text(letters.getLast())).contains("涉及选手：周宁").doesNotContain("林晓");
    }

    @Test
    void what_came_too_late_is_not_said_to_be_the_committees_decision() {
        List<Letter> letters = write(told -> told.put("why", "TOO_LATE").put("reason", "其中一组的成绩已经冻结"));

        assertThat(text(letters.getFirst()))
                .contains("公告作出的合并已不能进行", "理由：其中一组的成绩已经冻结")
                .doesNotContain("组委会决定");
    }

    @Test
    void pools_of_regions_are_named_with_them() {
        List<Letter> letters = write(told -> told.put("region", "130000").put("intoRegion", "110000"));

        assertThat(new Templates()
                        .write(SampleLetters.LETTERHEAD, letters.getFirst(), Templates.CHINESE)
                        .subject())
                .isEqualTo("[演练] 合并不再进行：决赛 · 赛区 130000 · 人工智能训练师 · STUDENT");
    }

    private static List<Letter> write(Consumer<ObjectNode> change) {
        return MergerLetters.write(
                Samples.event("scoring.merger-kept.v1", MergerEvent.class, change), BOTH, Samples.rules());
    }

    private static String text(Letter letter) {
        return new Templates()
                .write(SampleLetters.LETTERHEAD, letter, Templates.CHINESE)
                .text();
    }

    private static Party party(String reference, String name, String person, String division) {
        return new Party(
                UUID.randomUUID(),
                reference,
                "AI_TRAINER",
                division,
                UNIT,
                List.of(new Party.Person(person, name, person + "@example.org")));
    }
}
