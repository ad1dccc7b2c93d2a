package org.podium.registration.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.podium.registration.person.SealedPhone;

/** Transitions of the aggregate alone: no database, no clock. */
class EntryTest {
    private static final Instant NOW = Instant.parse("2025-10-20T01:00:00Z");
    private static final Examination KNOWN = Examination.of(1, List.of());

    @Test
    void a_draft_claims_and_decides_nothing() {
        Entry draft = draft();

        assertThat(draft.status()).isEqualTo(EntryStatus.DRAFT);
        assertThat(draft.steps()).isEmpty();
        refuses(draft, entry -> entry.approve(Why.NONE, KNOWN, act()));
        refuses(draft, entry -> entry.refuse(Why.NONE, KNOWN, act()));
        refuses(draft, entry -> entry.sendBack(Why.NONE, KNOWN, act()));
        refuses(draft, entry -> entry.disqualify(Why.NONE, act()));
    }

    @Test
    void a_submitted_entry_is_locked_until_it_is_decided() {
        Entry submitted = submitted();

        assertThat(submitted.submittedAt()).isEqualTo(NOW);
        refuses(submitted, entry -> entry.submit("x", KNOWN, act()));
        refuses(submitted, entry -> entry.state(place(), List.of(), List.of(), UUID::randomUUID, act()));
    }

    @Test
    void a_returned_entry_is_corrected_and_comes_again() {
        Entry entry = submitted();
        entry.sendBack(Why.of("照片不足2M"), KNOWN, act());
        assertThat(entry.status().active()).isTrue();

        entry.state(place(), List.of(form("乙")), List.of(), UUID::randomUUID, act());
        entry.submit("x", KNOWN, act());

        assertThat(entry.competitors()).extracting(one -> one.stated().name()).containsExactly("乙");
        assertThat(entry.steps())
                .extracting(EntryStep::step)
                .containsExactly(EntryStep.Kind.SUBMITTED, EntryStep.Kind.RETURNED, EntryStep.Kind.CORRECTED);
    }

    @Test
    void a_refused_entry_stays_refused() {
        Entry refused = submitted();
        refused.refuse(Why.of("S2-13"), KNOWN, act());

        assertThat(refused.status().active()).isFalse();
        refuses(refused, entry -> entry.approve(Why.NONE, KNOWN, act()));
        refuses(refused, entry -> entry.withdraw(null, act()));
        refuses(refused, entry -> entry.submit("x", KNOWN, act()));
    }

    @Test
    void an_approved_entry_can_be_withdrawn_or_disqualified() {
        Entry withdrawn = approved();
        withdrawn.withdraw("生病", act());
        assertThat(withdrawn.status()).isEqualTo(EntryStatus.WITHDRAWN);

        Entry disqualified = approved();
        disqualified.disqualify(Why.of("荣誉申报不实"), act());
        assertThat(disqualified.status()).isEqualTo(EntryStatus.DISQUALIFIED);
        refuses(disqualified, entry -> entry.withdraw(null, act()));
    }

    @Test
    void who_withdraws_after_the_approval_can_still_be_disqualified_and_who_was_never_approved_cannot() {
        Entry competed = approved();
        competed.withdraw("个人原因", act());
        competed.disqualify(Why.of("荣誉申报不实"), act());
        assertThat(competed.status()).isEqualTo(EntryStatus.DISQUALIFIED);
        assertThat(competed.steps())
                .extracting(EntryStep::step)
                .containsExactly(
                        EntryStep.Kind.SUBMITTED,
                        EntryStep.Kind.APPROVED,
                        EntryStep.Kind.WITHDRAWN,
                        EntryStep.Kind.DISQUALIFIED);

        Entry left = submitted();
        left.withdraw("生病", act());
        refuses(left, entry -> entry.disqualify(Why.of("荣誉申报不实"), act()));
    }

    @Test
    void a_substitute_stands_beside_the_team_until_taken_in() {
        Entry entry = approved();
        Competitor outgoing = entry.competitors().getFirst();
        Competitor incoming = entry.nominate(UUID.randomUUID(), form("替"));
        assertThat(entry.competitors()).containsExactly(outgoing);

        entry.substitute(outgoing, incoming, "生病", KNOWN, act());

        assertThat(entry.status()).isEqualTo(EntryStatus.APPROVED);
        assertThat(entry.competitors()).containsExactly(incoming);
        assertThatThrownBy(() -> entry.substitute(outgoing, incoming, "", KNOWN, act()))
                .isInstanceOf(WrongState.class);
    }

    private static void refuses(Entry entry, Consumer<Entry> transition) {
        EntryStatus before = entry.status();
        assertThatThrownBy(() -> transition.accept(entry)).isInstanceOf(WrongState.class);
        assertThat(entry.status()).isEqualTo(before);
    }

    private static Entry approved() {
        Entry entry = submitted();
        entry.approve(Why.NONE, KNOWN, act());
        return entry;
    }

    private static Entry submitted() {
        Entry entry = draft();
        entry.submit("91350100M000100Y43", KNOWN, act());
        return entry;
    }

    private static Entry draft() {
        Entry entry = Entry.draft(UUID.randomUUID(), UUID.randomUUID(), "E1", place(), "91350100M000100Y43", act());
        entry.state(place(), List.of(form("甲")), List.of(), UUID::randomUUID, act());
        return entry;
    }

    private static EntryPlace place() {
        return new EntryPlace("AI_TRAINER", "EMPLOYEE", null, null, "91350100M000100Y43", null);
    }

    private static CompetitorForm form(String name) {
        return new CompetitorForm(
                UUID.randomUUID(),
                name,
                "11**************2X",
                LocalDate.of(1990, 1, 1),
                "MALE",
                new SealedPhone("139****0000", new byte[0]),
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

    private static Act act() {
        return new Act(UUID.randomUUID(), "somebody", NOW, NOW);
    }
}
