package org.podium.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.podium.notification.Samples;
import org.podium.notification.contact.Party;
import org.podium.notification.contest.PublishedRules;
import org.podium.notification.template.Content.AnnouncementContent;
import org.podium.notification.template.Letter;
import org.podium.notification.template.SampleLetters;
import org.podium.notification.template.Templates;

/** Who is told what of a later notice or an announcement (S1-21, S1-28). */
class AnnouncementLettersTest {
    /** An entry that held a place when it was announced. */
    private record Entered(Party party, @Nullable String region, boolean ended) {}

    private static final Party.Unit UNIT = new Party.Unit("UNIT-A", "甲公司", "a@example.org");

    private static final Entered TRAINER = placed("S25-0001", "林晓", null, "AI_TRAINER", "EMPLOYEE", false);
    private static final Entered ROBOT = placed("S25-0002", "周宁", null, "SERVICE_ROBOT", "STUDENT", false);

    @Test
    void a_moved_day_is_told_to_everybody_with_the_old_one_the_reason_and_the_version() {
        List<Letter> letters = write(event -> {}, TRAINER, ROBOT);

        assertThat(letters).extracting(letter -> letter.to().name()).containsExactly("甲公司", "林晓", "周宁", "起草公司");
        assertThat(text(letters.getFirst()))
                .contains(
                        "发布公告",
                        "理由：因场地原因，决赛推迟",
                        "规则书：第 2 版",
                        "原为 2025-11-10，现为 2025-11-24",
                        "《示例选拔赛方案》五(二)，规则书第 2 版",
                        "林晓（S25-0001，人工智能训练师 · 职工组）、周宁（S25-0002")
                .doesNotContain("终止的报名");
        assertThat(subject(letters.getFirst())).isEqualTo("[演练] 公告（比赛时间）：因场地原因，决赛推迟");
        assertThat(text(letters.getLast())).contains("尚未提交的报名");
    }

    @Test
    void what_is_cancelled_is_told_to_whom_it_was_taken_from_and_not_to_others() {
        Entered gone = placed("S25-0002", "周宁", null, "SERVICE_ROBOT", "STUDENT", true);

        List<Letter> letters =
                write(event -> changes(event, cancelled("{\"skill\": \"SERVICE_ROBOT\"}")), TRAINER, gone);

        assertThat(letters).extracting(letter -> letter.to().name()).containsExactly("甲公司", "周宁");
        AnnouncementContent unit = (AnnouncementContent) letters.getFirst().content();
        assertThat(unit.ended()).startsWith("周宁（S25-0002");
        assertThat(unit.standing()).isEmpty();
        assertThat(unit.points().getFirst().title()).isEqualTo("取消：SERVICE_ROBOT");
        assertThat(text(letters.getFirst())).contains("（S9-29/CANCELLED）", "不必再办理");
    }

    @Test
    void one_stage_of_two_that_is_cancelled_is_told_without_ending_anything() {
        List<Letter> letters = write(event -> changes(event, cancelled("{\"stage\": \"SECOND\"}")), TRAINER);

        AnnouncementContent unit = (AnnouncementContent) letters.getFirst().content();
        assertThat(unit.standing()).startsWith("林晓");
        assertThat(unit.ended()).isEmpty();
    }

    @Test
    void a_merger_is_told_on_both_sides_and_says_what_becomes_of_the_entries() {
        String merged = """
                {"kind": "MERGED", "rule": "S9-29/MERGED", "clause": "S9 五(二)",
                 "of": {"skill": "SERVICE_ROBOT", "division": "STUDENT"}, "into": {"skill": "AI_TRAINER", "division": "EMPLOYEE"},
                 "sentence": {"zh": "人数不足，合并举行。", "en": "Held together."}}""";

        List<Letter> letters = write(event -> changes(event, merged), TRAINER, ROBOT);

        assertThat(letters).extracting(letter -> letter.to().name()).contains("甲公司", "林晓", "周宁");
        assertThat(text(letters.getFirst())).contains("并入人工智能训练师 · 职工组", "原报名继续有效", "决定合并之前各组分别进行");
    }

    @Test
    void days_of_a_region_are_told_there_alone() {
        String moved = """
                {"kind": "STAGE", "clause": "S9 四", "of": {"stage": "FINAL", "region": "110000"},
                 "sentence": {"zh": "预赛（110000）：2025-11-01", "en": "there"}}""";

        List<Letter> letters = write(
                event -> withoutDrafts(changes(event, moved)),
                placed("S25-0003", "赵一", "110000", "AI_TRAINER", "EMPLOYEE", false),
                placed("S25-0004", "钱二", "310000", "AI_TRAINER", "EMPLOYEE", false));

        assertThat(letters).extracting(letter -> letter.to().name()).containsExactly("甲公司", "赵一");
    }

    @Test
    void what_changes_nothing_for_an_entry_is_told_to_all_with_its_reason() {
        List<Letter> letters = write(event -> changes(event), TRAINER, ROBOT);

        assertThat(letters).extracting(letter -> letter.to().name()).containsExactly("甲公司", "林晓", "周宁", "起草公司");
        assertThat(subject(letters.getFirst())).isEqualTo("[演练] 公告（规则修订）：因场地原因，决赛推迟");
    }

    @Test
    void the_rulebook_says_who_is_told_and_a_leader_and_coaches_are() {
        Party.Person leader = new Party.Person("p8", "周平", "zhou@example.org");
        Party.Person coach = new Party.Person("p9", "吴安", "wu@example.org");
        Party team = new Party(
                UUID.randomUUID(),
                "S25-0005",
                "AI_TRAINER",
                "EMPLOYEE",
                UNIT,
                List.of(new Party.Person("p1", "林晓", "p1@example.org")),
                new Party.Support(leader, List.of(coach)));
        Entered entry = new Entered(team, null, false);

        assertThat(write(AnnouncementLettersTest::withoutDrafts, entry))
                .extracting(letter -> letter.to().name())
                .containsExactly("甲公司", "林晓", "周平", "吴安");
        ObjectNode rulebook =
                (ObjectNode) Samples.event("registration.contest-published.v1").path("rulebook");
        rulebook.withObject("messages")
                .putArray("triggers")
                .addObject()
                .put("on", "announcement-published")
                .putArray("to")
                .add("LEADER");
        assertThat(write(Samples.read(rulebook, PublishedRules.class), event -> {}, entry))
                .extracting(letter -> letter.to().name())
                .containsExactly("周平");
    }

    private static List<Letter> write(Consumer<ObjectNode> change, Entered... entered) {
        return write(Samples.rules(), change, entered);
    }

    private static List<Letter> write(PublishedRules rules, Consumer<ObjectNode> change, Entered... entered) {
        AnnouncementEvent told = Samples.event("registration.announcement-made.v1", AnnouncementEvent.class, event -> {
            ArrayNode entries = event.putArray("entries");
            for (Entered one : entered) {
                entries.addObject()
                        .put("entryId", one.party().entryId().toString())
                        .put("region", one.region())
                        .put("ended", one.ended());
            }
            change.accept(event);
        });
        Map<UUID, Party> parties =
                Stream.of(entered).collect(Collectors.toMap(one -> one.party().entryId(), Entered::party));
        return new AnnouncementLetters(told, rules).write(parties, unit -> unit);
    }

    private static String cancelled(String of) {
        return """
                {"kind": "CANCELLED", "rule": "S9-29/CANCELLED", "clause": "S9 五(二)", "of": %s,
                 "sentence": {"zh": "报名不足，该组不再举行。", "en": "Too few entries."}}""".formatted(of);
    }

    private static ObjectNode changes(ObjectNode event, String... changes) {
        ArrayNode all = event.putArray("changes");
        Stream.of(changes).map(AnnouncementLettersTest::tree).forEach(all::add);
        return event;
    }

    private static void withoutDrafts(ObjectNode event) {
        event.putArray("drafting");
    }

    private static ObjectNode tree(String json) {
        try {
            return (ObjectNode) Samples.JSON.readTree(json);
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }

    private static String subject(Letter letter) {
        return new Templates().write(SampleLetters.LETTERHEAD, letter, "zh").subject();
    }

    private static String text(Letter letter) {
        return new Templates().write(SampleLetters.LETTERHEAD, letter, "zh").text();
    }

    private static Entered placed(
            String reference, String name, @Nullable String region, String skill, String division, boolean ended) {
        Party party = new Party(
                UUID.randomUUID(),
                reference,
                skill,
                division,
                UNIT,
                List.of(new Party.Person(reference, name, reference + "@example.org")));
        return new Entered(party, region, ended);
    }
}
