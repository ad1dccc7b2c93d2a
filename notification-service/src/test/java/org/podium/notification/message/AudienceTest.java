package org.podium.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.podium.notification.Samples;
import org.podium.notification.contact.EntryEvent;
import org.podium.notification.contact.Party;
import org.podium.notification.contest.PublishedRules;
import org.podium.notification.template.Letter;
import org.podium.notification.template.MailTemplate;
import org.podium.notification.template.SampleLetters;
import org.podium.notification.template.Templates;

/** Who gets a mail: as the rulebook's messages chapter says, the leader of a team among them (S1-09). */
class AudienceTest {
    private static final Party TEAM = new Party(
            UUID.randomUUID(),
            "S21-0001",
            "AI_TRAINER",
            "EMPLOYEE",
            new Party.Unit("UNIT-A", "甲公司", "a@example.org"),
            List.of(new Party.Person("p1", "林晓", "lin@example.org")),
            new Party.Support(
                    new Party.Person("p8", "周平", "zhou@example.org"),
                    List.of(new Party.Person("p8", "周平", "zhou@example.org"), new Party.Person("p9", "吴静", null))));

    @Test
    void leader_and_coaches_are_told_where_the_rulebook_says_so_and_they_have_an_address() {
        assertThat(told(MailTemplate.ENTRY_APPROVED, "UNIT", "LEADER", "COMPETITOR"))
                .containsExactly("UNIT 甲公司", "COMPETITOR 林晓", "LEADER 周平");
        assertThat(told(MailTemplate.AWARD_CONFIRMED, "COACH")).containsExactly("COACH 周平");
    }

    @Test
    void who_leads_and_coaches_is_told_once_and_as_the_leader() {
        assertThat(told(MailTemplate.AWARD_CONFIRMED, "LEADER", "COACH")).containsExactly("LEADER 周平");
    }

    @Test
    void without_a_word_of_the_rulebook_unit_and_competitors_are() {
        assertThat(new Audience(MailTemplate.ENTRY_APPROVED, Samples.rules()).around(TEAM))
                .extracting(to -> to.kind() + " " + to.name())
                .containsExactly("UNIT 甲公司", "COMPETITOR 林晓");
    }

    @Test
    void what_a_coach_is_awarded_is_the_coachs_mail() {
        AwardEvent.Confirmed award = Samples.event("awards.award-confirmed.v1", AwardEvent.Confirmed.class, node -> {
            node.put("kind", "COACH_AWARD").put("detail", "优秀教练");
            ((ObjectNode) node.path("recipient")).put("personId", "p8").put("name", "周平");
        });

        List<Letter> letters = AwardLetters.confirmed(
                award,
                new Concerned.Addressed(TEAM, null),
                rules(MailTemplate.AWARD_CONFIRMED, "UNIT", "COMPETITOR", "COACH"));

        assertThat(letters).extracting(l -> l.to().name()).containsExactly("甲公司", "周平");
        assertThat(new Templates()
                        .write(SampleLetters.LETTERHEAD, letters.getLast(), "zh")
                        .html())
                .contains("祝贺您");
    }

    @Test
    void an_entry_names_who_leads_and_who_coaches_it() {
        EntryEvent event =
                Samples.event("registration.entry-received.v1", EntryEvent.class, node -> node.putObject("leader")
                        .put("personId", "p8")
                        .put("name", "周平")
                        .put("email", "zhou@example.org"));

        Party.Support support = event.party().support();
        assertThat(support.leader()).isEqualTo(new Party.Person("p8", "周平", "zhou@example.org"));
        assertThat(support.coaches()).containsExactly(new Party.Person("p8", "周平", null));
    }

    private static List<String> told(MailTemplate template, String... roles) {
        return new Audience(template, rules(template, roles))
                .around(TEAM).stream().map(to -> to.kind() + " " + to.name()).toList();
    }

    private static PublishedRules rules(MailTemplate template, String... roles) {
        ObjectNode rulebook =
                (ObjectNode) Samples.event("registration.contest-published.v1").path("rulebook");
        ArrayNode to = rulebook.withObject("messages")
                .withArray("triggers")
                .addObject()
                .put("on", template.word())
                .withArray("to");
        List.of(roles).forEach(to::add);
        return Samples.read(rulebook, PublishedRules.class);
    }
}
