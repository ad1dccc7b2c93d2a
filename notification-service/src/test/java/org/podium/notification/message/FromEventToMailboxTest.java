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
import jakarta.mail.internet.MimeUtility;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.podium.kit.database.Database;
import org.podium.kit.test.Eventually;
import org.podium.kit.test.KafkaProbe;
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
class FromEventToMailboxTest {

    @Inject
    Database database;

    @Inject
    UnitContacts units;

    @Test
    void an_entry_that_was_received_is_a_mail_in_the_units_mailbox() throws Exception {
        Samples.World world = new Samples.World().real().published();

        String event = world.entry("entry-received").toString();

        MimeMessage mail = mailsOf(event, 1).getFirst();
        assertThat(mail.getSubject()).isEqualTo("报名已收到：林晓，人工智能训练师（S25-0001）");
        assertThat(mail.getAllRecipients()[0].toString()).contains("unit@example.org");
        assertThat(mail.getReplyTo()[0].toString()).isEqualTo("office@example.org");
        assertThat(mail.getHeader("Message-ID")[0]).matches("<[0-9a-f-]{36}@podium.test>");
        MimeMultipart alternatives = (MimeMultipart) mail.getContent();
        assertThat(alternatives.getContentType()).startsWith("multipart/alternative");
        assertThat(alternatives.getBodyPart(0).getContentType()).startsWith("text/plain");
        assertThat((String) alternatives.getBodyPart(0).getContent()).contains("报名编号：S25-0001");
        assertThat((String) alternatives.getBodyPart(1).getContent()).contains("<strong>S25-0001</strong>");
        assertThat(MimeUtility.decodeText(mail.getHeader("From")[0])).isEqualTo("示例选拔赛 <noreply@podium.test>");
        assertThat(MimeUtility.decodeText(mail.getHeader("To")[0])).isEqualTo("示例科技有限公司 <unit@example.org>");
    }

    @Test
    void a_unit_that_corrects_its_address_gets_the_mails_about_its_entries_there() throws Exception {
        String uscc = "91120222MA05J4WR0X";
        Samples.World world = new Samples.World().real().published();
        mailsOf(world.entry("entry-received", entry -> ofUnit(entry, uscc)).toString(), 1);

        KafkaProbe.send(
                "registration.units",
                uscc,
                "registration.unit-described.v1",
                1,
                Samples.event("registration.unit-described.v1")
                        .put("uscc", uscc)
                        .put("name", "更名后的科技有限公司")
                        .put("email", "corrected@example.org")
                        .toString());
        Eventually.holds(() -> assertThat(
                        database.query("select email from unit_contact where uscc = ?", row -> row.getString(1), uscc))
                .containsExactly("corrected@example.org"));
        world.pool("scoring.results", "scoring.result-part.v1", 1, part -> {});
        String event = world.pool("scoring.results", "scoring.result-published.v1", 2, published -> {})
                .toString();

        MimeMessage toUnit = mailsOf(event, 2).stream()
                .filter(mail -> header(mail, "X-Podium-Recipient").equals("corrected@example.org"))
                .findFirst()
                .orElseThrow();
        assertThat(MimeUtility.decodeText(header(toUnit, "To"))).isEqualTo("更名后的科技有限公司 <corrected@example.org>");
    }

    @Test
    void an_entry_that_was_told_before_its_unit_moved_is_written_to_the_new_address() {
        String uscc = "91120222MA06J4WR0X";
        Samples.World world = new Samples.World().real().published();
        QuarkusTransaction.requiringNew()
                .run(() -> units.learn(
                        new Party.Unit(uscc, "已搬迁的单位", "moved@example.org"),
                        Instant.now().plusSeconds(60)));

        String event =
                world.entry("entry-received", entry -> ofUnit(entry, uscc)).toString();

        assertThat(header(mailsOf(event, 1).getFirst(), "X-Podium-Recipient")).isEqualTo("moved@example.org");
    }

    private static void ofUnit(ObjectNode entry, String uscc) {
        ((ObjectNode) entry.path("unit")).put("uscc", uscc);
    }

    @Test
    void a_draft_is_written_about_when_registration_draws_to_its_end_and_counts_for_nothing() throws Exception {
        Samples.World world = new Samples.World().real().published(rulebook -> ((ObjectNode)
                        rulebook.path("registration"))
                .putObject("closes")
                .put("id", "S9-21")
                .put("day", "2025-10-31")
                .put("clause", "S9 四(一)"));

        String event = world.send(
                        "registration.entries",
                        world.entry,
                        "registration.entry-deadline-near.v1",
                        1,
                        Samples.event("registration.entry-deadline-near.v1"))
                .toString();

        MimeMessage mail = mailsOf(event, 1).getFirst();
        assertThat(mail.getSubject()).isEqualTo("报名还有 3 天截止，尚未提交：人工智能训练师 职工组（S25-0001）");
        MimeMultipart alternatives = (MimeMultipart) mail.getContent();
        assertThat((String) alternatives.getBodyPart(0).getContent())
                .contains("2025年10月31日 当天 24 时", "照片不小于 2 MiB。", "S9-24/PHOTO", "（S9-21）");
        assertThat(database.query(
                        "select 1 from entry_contact where contest_id = ?", row -> row.getInt(1), world.contest))
                .isEmpty();
    }

    @Test
    void a_unit_that_takes_part_is_written_to_before_the_last_day_for_a_substitution() throws Exception {
        Samples.World world = new Samples.World().real().published();
        mailsOf(world.entry("entry-approved").toString(), 2);

        String event = world.substitutionsClosing().toString();

        MimeMessage mail = mailsOf(event, 1).getFirst();
        assertThat(mail.getSubject()).isEqualTo("更换选手的申请还有 2 个工作日截止：2025年11月5日");
        assertThat(header(mail, "X-Podium-Recipient")).isEqualTo("unit@example.org");
        MimeMultipart alternatives = (MimeMultipart) mail.getContent();
        assertThat((String) alternatives.getBodyPart(0).getContent()).contains("选手：林晓", "依据：《示例选拔赛方案》四(二)（S9-26）");
    }

    @Test
    void the_opening_of_the_public_notice_is_told_with_the_rule_of_its_period() throws Exception {
        Samples.World world = new Samples.World().real().published(rulebook -> ((ObjectNode) rulebook.path("awards"))
                .putObject("publicNotice")
                .put("id", "S9-47")
                .put("clause", "S9 六"));
        mailsOf(world.entry("entry-approved").toString(), 2);

        String event = world.once("awards.notices", "awards.notice-opened.v1", notice -> {})
                .toString();

        MimeMultipart alternatives =
                (MimeMultipart) mailsOf(event, 2).getFirst().getContent();
        assertThat((String) alternatives.getBodyPart(0).getContent())
                .contains("2025年11月13日 至 2025年11月19日", "依据：《示例选拔赛方案》六（S9-47）");
        assertThat((String) alternatives.getBodyPart(1).getContent()).contains("《示例选拔赛方案》六（S9-47）");
    }

    @Test
    void a_rehearsal_is_marked_and_reaches_the_sandbox_instead_of_the_people() throws Exception {
        Samples.World world = new Samples.World().published();

        String event = world.entry("entry-received").toString();

        MimeMessage mail = mailsOf(event, 1).getFirst();
        assertThat(mail.getSubject()).startsWith("[演练] 报名已收到");
        assertThat(mail.getAllRecipients()[0].toString())
                .contains("sandbox@podium.test")
                .doesNotContain("unit@example.org");
        assertThat(mail.getHeader("X-Podium-Recipient")[0]).isEqualTo("unit@example.org");
    }

    @Test
    void an_entry_that_comes_before_its_contest_waits_for_it() {
        Samples.World world = new Samples.World();

        String event = world.entry("entry-received").toString();
        world.published();

        mailsOf(event, 1);
    }

    @Test
    void an_address_that_is_none_fails_at_once_and_holds_nobody_up() {
        Samples.World world = new Samples.World().real().published();

        UUID broken =
                world.entry("entry-received", node -> ((ObjectNode) node.path("unit")).put("email", "not an address"));
        String next = world.entry("entry-returned").toString();

        mailsOf(next, 1);
        Eventually.holds(() -> assertThat(database.first(
                        "select d.status from delivery d join message m on m.id = d.message_id where m.event_id = ?",
                        row -> row.getString(1),
                        broken))
                .contains("FAILED"));
    }

    @Test
    void a_unit_learns_that_its_places_are_used_from_the_entry_that_took_the_last_of_them() {
        Samples.World world = new Samples.World().published(rulebook -> ((ObjectNode) rulebook.path("registration"))
                .withArray("caps")
                .addObject()
                .put("id", "S9-16")
                .put("competitors", 1)
                .put("scope", "CONTEST")
                .put("clause", "S9 二(二)")
                .putObject("sentence")
                .put("zh", "一个单位最多派出一名选手。")
                .put("en", "One."));

        assertThat(written(database, world.entry("entry-received", usedUp("S9-16")), 2))
                .containsExactly("entry-received", "unit-cap-reached");
        assertThat(written(database, world.entry("entry-returned"), 1)).containsExactly("entry-returned");
        assertThat(written(database, world.entry("entry-received", usedUp()), 1))
                .containsExactly("entry-received");
        assertThat(written(database, world.entry("entry-received", usedUp("S9-17")), 1))
                .containsExactly("entry-received");
    }

    private static Consumer<ObjectNode> usedUp(String... caps) {
        return event -> Stream.of(caps).forEach(event.withArray("usedUp")::add);
    }
}
