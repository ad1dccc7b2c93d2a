package org.podium.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.podium.kit.database.Database;
import org.podium.kit.paging.PageRequest;
import org.podium.kit.test.KafkaResource;
import org.podium.kit.test.MailboxResource;
import org.podium.kit.test.PostgresResource;
import org.podium.kit.test.Tokens;

/** A page is read off an index, in order, whatever else the contest has been mailed: PostgreSQL says how it would read. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(Tokens.class)
@WithTestResource(MailboxResource.class)
class PagesByIndexTest {
    private static final int CONTESTS = 4;
    private static final int MAILS = 2000;
    private static final PageRequest FIRST = PageRequest.of(null, 50);

    private final Database database;
    private UUID contest = UUID.randomUUID();

    PagesByIndexTest(DataSource source) {
        this.database = new Database(source);
    }

    @BeforeEach
    void several_contests_with_many_mails_most_of_them_sent() {
        for (int i = 0; i < CONTESTS; i++) {
            contest = UUID.randomUUID();
            database.update("""
                    insert into contest (id, slug, rehearsal, rulebook_version, rulebook_hash, rules, clock_version)
                    values (?, 'by-index', true, 1, 'sha256:sample', '{}', 1)""", contest);
            database.update("""
                    insert into message (id, contest_id, entry_id, event_id, event_type, template, language, recipient,
                      recipient_kind, recipient_name, recipient_email, subject, html, text, rehearsal, created_at)
                    select gen_random_uuid(), ?, md5(? || (n / 4))::uuid, gen_random_uuid(), 'sample', 'entry-received', 'zh',
                      'sample', 'UNIT', 'sample', 'sample@podium.test', 's', 'h', 't', true, now()
                    from generate_series(1, ?) n""", contest, contest.toString(), MAILS);
            // due never: no worker takes them
            database.update("""
                    insert into delivery (id, contest_id, message_id, status, attempts, failures, next_attempt_at)
                    select gen_random_uuid(), contest_id, id,
                      case when row_number() over () % 100 = 0 then 'QUEUED' else 'SENT' end, 0, 0, 'infinity'
                    from message where contest_id = ?""", contest);
        }
        database.update("analyze message");
        database.update("analyze delivery");
    }

    @AfterEach
    void forget_them() {
        database.update("delete from contest where slug = 'by-index'");
    }

    @Test
    void a_page_of_a_contests_deliveries() {
        assertThat(plan(TrackedDeliveries.page(contest, null, FIRST)))
                .contains("delivery_of_a_contest")
                .doesNotContain("Sort", "Seq Scan");
    }

    @Test
    void a_page_of_those_in_one_state() {
        assertThat(plan(TrackedDeliveries.page(contest, DeliveryStatus.QUEUED, FIRST)))
                .contains("delivery_of_a_contest_by_status")
                .doesNotContain("Seq Scan"); // the few that there are may be sorted
    }

    @Test
    void the_mails_about_one_entry() {
        assertThat(plan(
                        "select * from message where contest_id = ? and entry_id = ? order by id limit 51",
                        List.of(contest, UUID.randomUUID())))
                .contains("message_of_an_entry")
                .doesNotContain("Sort", "Seq Scan");
    }

    private String plan(TrackedDeliveries.PageQuery asked) {
        return plan(asked.sql(), asked.values());
    }

    private String plan(String sql, List<? extends @Nullable Object> values) {
        return String.join("\n", database.query("explain " + sql, row -> row.getString(1), values.toArray()));
    }
}
