package org.podium.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.podium.local.play.pack.ContestPackage;
import org.podium.local.play.pack.Entry;
import org.podium.local.play.pack.Person;
import org.podium.local.play.report.Comparison;
import org.podium.local.play.verify.Recomputation;

/**
 * An announcement that cancels one pool and merges two is played through the public faces: it ends as was worked out by
 * hand, from the marks of both pools together, and everybody who was entered there is told once, and nobody else (S1-28).
 */
@ExtendWith(OnePlatform.class)
@Tag("long")
class AnnouncementPlayedTest {
    private static final Duration PLAY_LIMIT = Duration.ofMinutes(6);
    private static final String NEXT = "# Titles on no list";
    private static final String REASON = "样例公告：学生两组报名不足";
    private static final String ANNOUNCED = """
            - step: announcement
              at: 2025-11-03T09:30:00+08:00
              reason: 样例公告：学生两组报名不足
              amendment:
                contest:
                  cancellations:
                    - id: S2-29/CANCELLED
                      of: {skill: GENERATIVE_AI, division: STUDENT}
                      day: 2025-11-03
                      clause: S2 五(二)
                      sentence: {zh: 报名不足，取消, en: Too few entries.}
                  mergers:
                    - id: S2-29/MERGED
                      from: {skill: SERVICE_ROBOT, division: STUDENT}
                      into: {division: EMPLOYEE}
                      day: 2025-11-03
                      clause: S2 五(二)
                      sentence: {zh: 报名不足，合并举行, en: Held together.}

            """;

    /** 20 and 6 entries; one did not come. The 25 who competed are more than the 20 that awards need (S2-31). */
    private static final String POOL = "FINAL,,SERVICE_ROBOT,EMPLOYEE,26,25,25,AWARDS,";

    /** The totals of both pools as their package has them, one under the other. */
    private static final String RANKING = """
            SE20,1,90.60,RANKED
            SE03,2,89.40,RANKED
            SE06,3,88.00,RANKED
            SE09,4,86.80,RANKED
            SE12,5,86.00,RANKED
            SE15,6,86.00,RANKED
            SE18,7,83.60,RANKED
            SS06,8,82.60,RANKED
            SE01,9,82.20,RANKED
            SE04,10,81.00,RANKED
            SE07,11,80.00,RANKED
            SS05,12,79.60,RANKED
            SE10,13,78.80,RANKED
            SS04,14,78.40,RANKED
            SE13,15,77.40,RANKED
            SE16,16,75.60,RANKED
            SS03,17,74.00,RANKED
            SE19,18,73.60,RANKED
            SE02,19,71.20,RANKED
            SE05,20,69.00,RANKED
            SE08,21,65.40,RANKED
            SS02,22,64.40,RANKED
            SE11,23,60.60,RANKED
            SS01,24,54.00,RANKED
            SE14,,,DNF
            SE17,,,ABSENT
            """;

    /** The first of the pool, its first ten, its first three (S2-30, S2-31); SE03 holds a title of S2-14. */
    private static final String AWARDS = """
            TITLE,SERVICE_ROBOT,EMPLOYEE,SE20/唐致远,天津市技术能手,PROPOSED
            PROMOTION,SERVICE_ROBOT,EMPLOYEE,SE20/唐致远,LEVEL_2,PROPOSED
            PROMOTION,SERVICE_ROBOT,EMPLOYEE,SE03/冯青,LEVEL_1,LAPSED
            PROMOTION,SERVICE_ROBOT,EMPLOYEE,SE06/王清,LEVEL_2,PROPOSED
            PROMOTION,SERVICE_ROBOT,EMPLOYEE,SE09/萧书,LEVEL_2,PROPOSED
            PROMOTION,SERVICE_ROBOT,EMPLOYEE,SE12/赵语桐,LEVEL_2,PROPOSED
            PROMOTION,SERVICE_ROBOT,EMPLOYEE,SE15/袁修,LEVEL_1,PROPOSED
            PROMOTION,SERVICE_ROBOT,EMPLOYEE,SE18/孙长风,LEVEL_2,PROPOSED
            PROMOTION,SERVICE_ROBOT,EMPLOYEE,SS06/冯清和,LEVEL_2,PROPOSED
            PROMOTION,SERVICE_ROBOT,EMPLOYEE,SE01/黄云舒,LEVEL_2,PROPOSED
            PROMOTION,SERVICE_ROBOT,EMPLOYEE,SE04/黄可帆,LEVEL_2,PROPOSED
            RECOMMENDATION,SERVICE_ROBOT,EMPLOYEE,SE20,NATIONAL_CONTEST,PROPOSED
            RECOMMENDATION,SERVICE_ROBOT,EMPLOYEE,SE03,NATIONAL_CONTEST,PROPOSED
            RECOMMENDATION,SERVICE_ROBOT,EMPLOYEE,SE06,NATIONAL_CONTEST,PROPOSED
            """;

    private final RunningPlatform platform;

    @TempDir
    Path folder;

    AnnouncementPlayedTest(RunningPlatform platform) {
        this.platform = platform;
    }

    @Test
    void what_is_cancelled_is_not_held_what_is_merged_is_one_pool_and_everybody_is_told() throws Exception {
        Path copy = ChangedPackage.copy(PlayedStory.PACKAGE, folder, "story.yaml", NEXT, ANNOUNCED + NEXT);
        expectWhatWasWorkedOutByHand(copy);
        ContestPackage pack = ContestPackage.read(copy);
        assertThat(Comparison.of(pack.expected(), new Recomputation(pack))).isEmpty();

        Path report = folder.resolve("announced.json");
        Cli.Run play = platform.cli().run(PLAY_LIMIT, "play", copy.toString(), "--report", report.toString());

        assertThat(play.exit()).as(play.output()).isZero();
        JsonNode told = PlayedStory.read(report, play.output());
        assertThat(told.at("/expected/differences")).isEmpty();
        assertThat(told.required("parked")).isEmpty();
        assertThat(told.required("withdrawn"))
                .extracting(left -> left.required("entry").asText() + " "
                        + left.required("status").asText())
                .containsExactlyInAnyOrderElementsOf(codes("GS", 7).stream()
                        .map(entry -> entry + " CANCELLED")
                        .toList());

        // 7 entries with 3 instructors, and the school whose form for that pool was refused by its cap
        assertThat(letters("取消"))
                .hasSize(7 + 7 + 3 + 1)
                .containsExactlyInAnyOrderElementsOf(addresses(pack, codes("GS", 7), List.of("X02")));
        // 20, 6 and one that was sent back, with 7 coaches and 2 instructors; two forms that were never taken in
        List<String> merged = Stream.of(codes("SE", 20), codes("SS", 6), List.of("X14"))
                .flatMap(List::stream)
                .toList();
        assertThat(letters("合并"))
                .hasSize(27 + 27 + 9 + 2)
                .containsExactlyInAnyOrderElementsOf(addresses(pack, merged, List.of("X01", "X16")));
        // and of the date of the final everybody was told before, as in the story without this announcement
        assertThat(told.at("/mails/byTemplate/announcement-published").asInt())
                .isEqualTo(174 + 7 + 7 + 3 + 1 + 27 + 27 + 9 + 2);
    }

    /** What the package expects of the pools that are neither cancelled nor merged stays as it is. */
    private static void expectWhatWasWorkedOutByHand(Path copy) throws IOException {
        expect(copy, "pools", Stream.of(POOL));
        expect(copy, "ranking", RANKING.lines().map(row -> "FINAL,,SERVICE_ROBOT,EMPLOYEE," + row));
        expect(copy, "awards", AWARDS.lines());
    }

    private static void expect(Path copy, String file, Stream<String> rows) throws IOException {
        Path expected = copy.resolve("expected/" + file + ".csv");
        List<String> lines = new ArrayList<>(Files.readAllLines(expected));
        lines.removeIf(line -> line.contains(",SERVICE_ROBOT,") || line.contains(",GENERATIVE_AI,STUDENT,"));
        rows.forEach(lines::add);
        Files.write(expected, lines);
    }

    /** @param change as the subject names it; @return to whom a mail about this announcement came, once for each mail */
    private List<String> letters(String change) {
        String subject = URLEncoder.encode("公告（" + change + "）：" + REASON, StandardCharsets.UTF_8);
        return new Api(platform)
                .get(null, "/mailbox/api/messages?subject=" + subject)
                .json()
                .required("items")
                .valueStream()
                .map(mail -> mail.at("/headers/X-Podium-Recipient/0").asText())
                .toList();
    }

    /** Of all who stand in entries that were handed in; of others only the unit is known. */
    private static List<String> addresses(ContestPackage pack, List<String> entries, List<String> drafts) {
        List<String> addresses = new ArrayList<>();
        for (String code : entries) {
            Entry entry = pack.entry(code);
            addresses.add(pack.unit(entry.unit()).email());
            entry.people().stream().map(Person::email).forEach(addresses::add);
        }
        drafts.forEach(code -> addresses.add(pack.unit(pack.entry(code).unit()).email()));
        return addresses;
    }

    private static List<String> codes(String pool, int last) {
        return IntStream.rangeClosed(1, last)
                .mapToObj(number -> "%s%02d".formatted(pool, number))
                .toList();
    }
}
