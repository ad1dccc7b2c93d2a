package org.podium.kit.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.podium.kit.paging.Keyset.Column;
import org.podium.kit.problem.ProblemException;

class KeysetTest {
    private static final UUID ID = new UUID(1, 2);

    private static PageRequest after(Object... key) {
        return PageRequest.of(Cursor.of(key).encode(), 10);
    }

    @Test
    void the_first_page_begins_at_the_beginning() {
        Keyset first =
                Keyset.of("pool", ID).only("status", null).inOrder(PageRequest.of(null, null), Column.text("code"));

        assertThat(first.text()).isEqualTo("pool = :v0 order by code");
        assertThat(first.values()).isEqualTo(Map.of("v0", ID));
    }

    @Test
    void a_list_that_is_narrowed_to_nothing_still_fits_behind_where() {
        assertThat(new Keyset()
                        .inOrder(PageRequest.of(null, null), Column.text("code"))
                        .text())
                .isEqualTo("1 = 1 order by code");
    }

    @Test
    void a_page_goes_on_after_the_last_row_of_the_one_before() {
        Keyset next = Keyset.of("pool", ID)
                .only("status", "IN")
                .inOrder(after("R1", ID), Column.text("reference"), Column.id("entry"));

        assertThat(next.text())
                .isEqualTo("pool = :v0 and status = :v1 and (reference, entry) > (:v2, :v3) order by reference, entry");
        assertThat(next.values()).isEqualTo(Map.of("v0", ID, "v1", "IN", "v2", "R1", "v3", ID));
    }

    @Test
    void a_condition_names_its_values() {
        Keyset keyset =
                Keyset.of("pool", ID).where("(by <> %s or by is null)", "me").inOrder(after(7), Column.number("n"));

        assertThat(keyset.text()).isEqualTo("pool = :v0 and (by <> :v1 or by is null) and n > :v2 order by n");
        assertThat(keyset.values()).containsEntry("v1", "me").containsEntry("v2", 7);
    }

    @Test
    void a_condition_that_brings_its_own_names_holds_together_with_the_others() {
        Keyset keyset =
                new Keyset().where("a = :a or b = :b", Map.of("a", 1, "b", 2)).only("skill", "AI_TRAINER");

        assertThat(keyset.text()).isEqualTo("(a = :a or b = :b) and skill = :v2");
        assertThat(keyset.values()).isEqualTo(Map.of("a", 1, "b", 2, "v2", "AI_TRAINER"));
    }

    @Test
    void signs_of_a_pattern_stand_for_themselves_when_people_type_them() {
        String name = "lower(name) like :q escape '!'";

        assertThat(Keyset.of("pool", ID).search(" 100%_Ä! ", name).values()).containsEntry("q", "%100!%!_ä!!%");
        assertThat(Keyset.of("pool", ID).search(" ", name).text()).isEqualTo("pool = :v0");
    }

    @Test
    void the_cursor_of_a_list_with_another_order_is_refused() {
        assertThatThrownBy(() -> Keyset.of("pool", ID).inOrder(after("R1", ID), Column.text("code")))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> Keyset.of("pool", ID).inOrder(after("R1"), Column.id("entry")))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> Keyset.of("pool", ID).inOrder(after(1L << 40), Column.number("n")))
                .isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "a\nb", "\u0085"})
    void a_cursor_with_characters_that_no_key_has_is_refused(String key) {
        String encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> Cursor.decode(encoded)).isInstanceOf(ProblemException.class);
    }

    @Test
    void a_cursor_that_is_not_utf8_is_refused() {
        String encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[] {(byte) 0xff, 65});

        assertThatThrownBy(() -> Cursor.decode(encoded)).isInstanceOf(ProblemException.class);
    }
}
