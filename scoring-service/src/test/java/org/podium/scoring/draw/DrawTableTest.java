package org.podium.scoring.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotBlank;
import org.junit.jupiter.api.Test;

class DrawTableTest {
    private static final String KEY = "ab".repeat(32);
    private static final String OTHER_KEY = "cd".repeat(32);

    @Property(tries = 100)
    void the_same_seed_key_and_entries_give_the_same_table_in_any_order_of_input(
            @ForAll @NotBlank String seed, @ForAll @IntRange(min = 1, max = 300) int size, @ForAll Random random) {
        List<UUID> entries = entries(size, random);
        List<UUID> shuffled = new ArrayList<>(entries);
        Collections.shuffle(shuffled, random);

        DrawTable table = DrawTable.draw(seed, KEY, entries, Set.of());
        DrawTable again = DrawTable.draw(seed, KEY, shuffled, Set.of());

        assertThat(again).isEqualTo(table);
        assertThat(again.hash(seed, KEY)).isEqualTo(table.hash(seed, KEY));
    }

    @Property(tries = 100)
    void every_entry_gets_one_number_and_one_code_of_its_own(
            @ForAll @IntRange(min = 1, max = 300) int size, @ForAll Random random) {
        List<UUID> entries = entries(size, random);

        List<DrawTable.DrawnEntry> rows =
                DrawTable.draw("dice 3 5 1", KEY, entries, Set.of()).rows();

        assertThat(rows).extracting(DrawTable.DrawnEntry::entry).containsExactlyInAnyOrderElementsOf(entries);
        assertThat(rows)
                .extracting(DrawTable.DrawnEntry::drawNumber)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, size).boxed().toList());
        assertThat(rows).extracting(DrawTable.DrawnEntry::code).doesNotHaveDuplicates();
        assertThat(rows).allMatch(r -> r.code().value().matches("[2-9A-HJKMNP-Z]{6}"));
    }

    @Property(tries = 50)
    void a_supplementary_draw_counts_on_and_never_takes_a_code_again(
            @ForAll @IntRange(min = 1, max = 60) int first,
            @ForAll @IntRange(min = 1, max = 20) int later,
            @ForAll Random random) {
        DrawTable before = DrawTable.draw("first", KEY, entries(first, random), Set.of());
        Set<BlindCode> taken = new HashSet<>(
                before.rows().stream().map(DrawTable.DrawnEntry::code).toList());

        DrawTable after = DrawTable.draw("second", OTHER_KEY, entries(later, random), taken);

        assertThat(after.rows().getFirst().drawNumber()).isEqualTo(first + 1);
        assertThat(after.rows()).noneMatch(r -> taken.contains(r.code()));
    }

    @Test
    void a_code_that_is_taken_gives_way_to_the_next_attempt() {
        UUID entry = new UUID(1, 2);
        BlindCode usual = DrawTable.draw("s", KEY, List.of(entry), Set.of())
                .rows()
                .getFirst()
                .code();

        DrawTable table = DrawTable.draw("s", KEY, List.of(entry), Set.of(usual));

        assertThat(table.rows().getFirst().code()).isNotEqualTo(usual);
    }

    @Test
    void who_knows_the_seed_alone_cannot_find_the_codes() {
        List<UUID> entries = entries(20, new Random(7));

        DrawTable table = DrawTable.draw("dice", KEY, entries, Set.of());
        DrawTable guessed = DrawTable.draw("dice", OTHER_KEY, entries, Set.of());

        assertThat(guessed.rows())
                .extracting(DrawTable.DrawnEntry::entry)
                .containsExactlyElementsOf(
                        table.rows().stream().map(DrawTable.DrawnEntry::entry).toList());
        assertThat(guessed.rows())
                .noneMatch(g -> table.rows().stream().anyMatch(r -> r.code().equals(g.code())));
    }

    @Test
    void codes_do_not_sort_as_the_draw_does() {
        List<DrawTable.DrawnEntry> rows = DrawTable.draw("dice", KEY, entries(50, new Random(1)), Set.of())
                .rows();

        assertThat(rows)
                .isNotEqualTo(rows.stream()
                        .sorted(java.util.Comparator.comparing(r -> r.code().value()))
                        .toList());
    }

    @Test
    void another_seed_gives_another_order_and_another_hash() {
        List<UUID> entries = entries(20, new Random(7));

        DrawTable one = DrawTable.draw("1", KEY, entries, Set.of());
        DrawTable two = DrawTable.draw("2", KEY, entries, Set.of());

        assertThat(one.rows()).isNotEqualTo(two.rows());
        assertThat(one.hash("1", KEY)).startsWith("sha256:").isNotEqualTo(two.hash("2", KEY));
    }

    private static List<UUID> entries(int size, Random random) {
        return IntStream.range(0, size)
                .mapToObj(i -> new UUID(random.nextLong(), random.nextLong()))
                .distinct()
                .toList();
    }
}
