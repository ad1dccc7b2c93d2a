package org.podium.notification.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.podium.notification.message.Arrived.header;
import static org.podium.notification.message.Arrived.mailsOf;
import static org.podium.notification.message.Arrived.written;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.podium.kit.database.Database;
import org.podium.kit.test.KafkaResource;
import org.podium.kit.test.MailboxResource;
import org.podium.kit.test.PostgresResource;
import org.podium.kit.test.Tokens;
import org.podium.notification.Samples;
import org.podium.notification.contact.Party;
import org.podium.notification.contact.UnitContacts;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(Tokens.class)
@WithTestResource(MailboxResource.class)
class AwardsAndDutiesByMailTest {

    @Inject
    Database database;

    @Inject
    UnitContacts units;

    @Test
    void who_gets_no_award_is_told_when_it_is_learned_and_not_with_every_event_after() {
        Samples.World world = new Samples.World().published();
        world.entry("entry-received");

        UUID learned = world.entry("entry-corrected", AwardsAndDutiesByMailTest::holdsATitle);
        UUID again = world.entry("entry-corrected", AwardsAndDutiesByMailTest::holdsATitle);
        UUID after = world.entry("entry-withdrawn", AwardsAndDutiesByMailTest::holdsATitle);

        assertThat(written(database, learned, 2)).containsExactly("award-ineligible", "award-ineligible");
        assertThat(written(database, after, 2)).containsOnly("entry-withdrawn");
        assertThat(written(database, again, 0)).isEmpty();
    }

    @Test
    void a_fact_that_is_recorded_after_the_withdrawal_brings_nobody_back() {
        Samples.World world = new Samples.World().published();
        world.entry("entry-approved");
        world.entry("entry-withdrawn");

        UUID recorded = world.entry("entry-corrected", AwardsAndDutiesByMailTest::holdsATitle);
        UUID after = world.entry("entry-withdrawn");

        assertThat(written(database, after, 2)).containsOnly("entry-withdrawn");
        assertThat(written(database, recorded, 0)).isEmpty();
        assertThat(database.query(
                        "select active from entry_contact where entry_id = ?", row -> row.getBoolean(1), world.entry))
                .containsExactly(false);
    }

    @Test
    void who_holds_a_confirmed_award_reads_nothing_of_an_amendment_and_of_a_fact_that_is_learned_all_the_same() {
        Samples.World world = new Samples.World().published();
        world.entry("entry-approved");
        UUID confirmed = world.once("awards.awards", "awards.award-confirmed.v1", award -> award.put("entryId", ""));
        assertThat(written(database, confirmed, 2)).containsOnly("award-confirmed");

        UUID amended = world.entry("entry-corrected", event -> {
            holdsATitle(event);
            event.put("by", "system");
        });
        UUID learned = world.entry("entry-corrected", AwardsAndDutiesByMailTest::holdsATitle);

        assertThat(written(database, learned, 2)).containsOnly("award-ineligible");
        assertThat(written(database, amended, 0)).isEmpty();
    }

    @Test
    void what_an_amendment_finds_before_an_award_is_confirmed_is_told() {
        Samples.World world = new Samples.World().published();
        world.entry("entry-approved");

        UUID amended = world.entry("entry-corrected", event -> {
            holdsATitle(event);
            event.put("by", "system");
        });

        assertThat(written(database, amended, 2)).containsOnly("award-ineligible");
    }

    private static void holdsATitle(ObjectNode event) {
        ((ObjectNode) event.path("competitors").get(0))
                .withArray("awardIneligible")
                .addObject()
                .put("rule", "S9-14")
                .put("clause", "S9 二(二)")
                .putObject("sentence")
                .put("zh", "持有市级称号，不享受奖励。")
                .put("en", "Holds a title.");
    }

    @Test
    void finalists_and_titles_are_told_step_by_step() {
        Samples.World world = new Samples.World().published();
        world.entry("entry-approved");

        UUID qualified = world.pool("scoring.pools", "scoring.entries-qualified.v1", 1, told -> {});
        UUID revoked = world.pool("scoring.pools", "scoring.qualification-revoked.v1", 2, told -> {});
        UUID offered = world.pool("scoring.pools", "scoring.place-offered.v1", 3, told -> {});
        UUID award = UUID.randomUUID();
        UUID nominated = world.send(
                "awards.awards", award, "awards.title-nominated.v1", 1, Samples.event("awards.title-nominated.v1"));
        UUID verified = world.send(
                "awards.awards", award, "awards.title-verified.v1", 2, Samples.event("awards.title-nominated.v1"));
        UUID refused = world.once("awards.awards", "awards.verification-refused.v1", told -> {});

        assertThat(written(database, qualified, 2)).containsOnly("qualified");
        assertThat(written(database, revoked, 2)).containsOnly("qualification-revoked");
        assertThat(written(database, offered, 2)).containsOnly("place-offered");
        assertThat(written(database, nominated, 2)).containsOnly("title-nominated");
        assertThat(written(database, verified, 2)).containsOnly("title-verified");
        assertThat(written(database, refused, 2)).containsOnly("title-refused");
    }

    @Test
    void a_unit_that_owes_something_reads_what_it_is_and_until_when() throws Exception {
        Samples.World world = new Samples.World().published();

        String event = world.once("registration.units", "registration.unit-duty-due.v1", told -> {})
                .toString();

        MimeMessage mail = mailsOf(event, 1).getFirst();
        assertThat(mail.getSubject()).isEqualTo("[演练] 单位材料待提交：免冠照片（还有 7 天）");
        assertThat((String) ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent())
                .contains("必交", "最后一天：2021年12月4日", "应急管理制度待提交。", "（S9-41），规则书第 2 版");
    }

    @Test
    void a_unit_that_gets_an_award_of_the_whole_contest_is_told_where_it_described_itself() {
        String uscc = "91120222MA07J4WR0X";
        Samples.World world = new Samples.World().published();
        QuarkusTransaction.requiringNew()
                .run(() -> units.learn(new Party.Unit(uscc, "样例集团", "group@example.org"), Instant.now()));

        String event = world.once("awards.awards", "awards.award-confirmed.v1", award -> {
                    award.put("kind", "UNIT_AWARD").put("detail", "优秀组织奖");
                    ((ObjectNode) award.path("recipient")).put("name", "样例集团").put("uscc", uscc);
                })
                .toString();

        assertThat(header(mailsOf(event, 1).getFirst(), "X-Podium-Recipient")).isEqualTo("group@example.org");
    }

    @Test
    void a_draw_and_what_became_of_appeals_are_told_and_a_draw_told_again_is_not() {
        Samples.World world = new Samples.World().published();
        world.entry("entry-approved");

        UUID drawn = world.pool("scoring.pools", "scoring.pool-drawn.v1", 1, told -> told.putArray("drawn")
                .add(world.entry.toString()));
        UUID filed = world.pool("scoring.pools", "scoring.appeal-filed.v1", 2, told -> {});
        UUID again = world.pool("scoring.pools", "scoring.pool-drawn.v1", 3, told -> {});
        UUID ruled = world.pool("scoring.pools", "scoring.appeal-ruled.v1", 4, told -> {});
        UUID lapsed = world.pool("scoring.pools", "scoring.appeal-lapsed.v1", 5, told -> {});

        assertThat(written(database, drawn, 2)).containsOnly("pool-drawn");
        assertThat(written(database, filed, 1)).containsExactly("appeal-received");
        assertThat(written(database, ruled, 1)).containsExactly("appeal-ruled");
        assertThat(written(database, lapsed, 1)).containsExactly("appeal-lapsed");
        assertThat(written(database, again, 0)).as("it names nobody").isEmpty();
    }

    @Test
    void a_decision_on_a_judge_and_the_end_of_the_public_notice_are_told() {
        Samples.World world = new Samples.World().published();
        world.entry("entry-approved");
        UUID first = world.once("awards.notices", "awards.notice-opened.v1", told -> {});
        assertThat(written(database, first, 2)).containsOnly("public-notice-opened");

        UUID judge = world.once("registration.units", "registration.judge-decided.v1", told -> {});
        UUID closed = world.send(
                "awards.notices",
                UUID.randomUUID(),
                "awards.notice-closed.v1",
                1,
                Samples.event("awards.notice-opened.v1"));

        assertThat(written(database, judge, 1)).containsExactly("judge-decided");
        assertThat(written(database, closed, 2)).containsOnly("public-notice-closed");
    }
}
