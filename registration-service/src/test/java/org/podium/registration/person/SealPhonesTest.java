package org.podium.registration.person;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.podium.kit.crypto.Keys;
import org.podium.kit.database.Database;
import org.podium.kit.test.KafkaResource;
import org.podium.kit.test.PostgresResource;
import org.podium.kit.test.Tokens;
import org.podium.kit.time.Ids;

/** A database that was filled before phones were sealed, brought up to now beside the one of the other tests. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(Tokens.class)
class SealPhonesTest {
    private final DataSource source;
    private final Database database;
    private final Keys keys;
    private final Phones phones;

    SealPhonesTest(DataSource source, Keys keys, Phones phones) {
        this.source = source;
        this.database = new Database(source);
        this.keys = keys;
        this.phones = phones;
    }

    @Test
    void phones_that_stood_in_clear_are_sealed_and_none_is_lost() {
        old().target("8").load().migrate();
        UUID competitor = Ids.next();
        UUID coach = Ids.next();
        fill(competitor, coach);

        old().javaMigrations(new SealPhones(keys)).load().migrate();

        assertThat(phone("competitor", competitor)).isEqualTo("139****0001 13900000001");
        assertThat(phone("coach", coach)).isEqualTo("139****0002 13900000002");
        for (String table : List.of("competitor", "coach")) {
            assertThat(database.query("select t::text from old." + table + " t", row -> row.getString(1)))
                    .singleElement()
                    .asString()
                    .doesNotContain("1390000000");
        }
    }

    private FluentConfiguration old() {
        return Flyway.configure()
                .dataSource(source)
                .schemas("old")
                .locations("filesystem:src/main/resources/db/migration")
                .javaMigrationClassProvider(List::of);
    }

    private void fill(UUID competitor, UUID coach) {
        UUID contest = Ids.next();
        UUID entry = Ids.next();
        database.update(
                "insert into old.contest (id, slug, name_zh, name_en, rehearsal, zone, rulebook_version, published_by,"
                        + " published_at) values (?, 'c', '赛', 'contest', true, 'Asia/Shanghai', 1, 'office', now())",
                contest);
        database.update("insert into old.unit (uscc, name, kind, region, email, updated_by, updated_at)"
                + " values ('u', '单位', 'COMPANY', '120101', 'u@example.com', 'u', now())");
        database.update(
                "insert into old.entry (id, contest_id, reference, status, skill, division, unit_uscc, legal_uscc,"
                        + " created_by, created_at, changed_at)"
                        + " values (?, ?, 'E1', 'DRAFT', 's', 'd', 'u', 'u', 'u', now(), now())",
                entry,
                contest);
        for (UUID person : List.of(competitor, coach)) {
            database.update(
                    "insert into old.person (id, contest_id, number_hash, created_at) values (?, ?, ?, now())",
                    person,
                    contest,
                    person.toString());
        }
        database.update(
                "insert into old.competitor (id, entry_id, person_id, ordinal, standing, name, number_mask, born, sex,"
                        + " phone, level, enrolment, school) values (?, ?, ?, 0, 'ACTIVE', '甲', '12', '1990-01-01',"
                        + " 'MALE', '13900000001', '', 'NONE', '')",
                Ids.next(),
                entry,
                competitor);
        database.update(
                "insert into old.coach (id, entry_id, person_id, ordinal, kind, name, phone)"
                        + " values (?, ?, ?, 0, 'COACH', '乙', '13900000002')",
                Ids.next(),
                entry,
                coach);
    }

    private String phone(String table, UUID person) {
        return database.first(
                        "select phone_mask, phone_sealed from old." + table + " where person_id = ?",
                        row -> row.getString(1) + " "
                                + phones.open(new SealedPhone(row.getString(1), row.getBytes(2)), person),
                        person)
                .orElseThrow();
    }
}
