package org.podium.kit.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podium.kit.test.SamplePeople;
import org.podium.kit.test.SamplePeople.Person;
import org.podium.kit.test.SampleUnits;
import org.podium.kit.test.SchemaCheck;

/** What the kit gives to other tests. */
class SamplesTest {
    private static final Set<String> OF_NO_CONTEST =
            Set.of("registration.unit-described.v1", "registration.calendar-loaded.v1");

    @Test
    void check_characters_are_those_of_the_standards_examples() {
        assertThat(SamplePeople.idNumber("110105", LocalDate.of(1949, 12, 31), 2))
                .isEqualTo("11010519491231002X");
        assertThat(SampleUnits.uscc("91", "350100", "M000100Y")).isEqualTo("91350100M000100Y43");
    }

    @Test
    void the_same_seed_gives_the_same_people_and_nobody_twice() {
        assertThat(SamplePeople.seeded(7).next(500))
                .isEqualTo(SamplePeople.seeded(7).next(500));
        assertThat(SamplePeople.seeded(7).next(500))
                .extracting(Person::idNumber)
                .doesNotHaveDuplicates();
        assertThat(SamplePeople.seeded(7).next(500)).extracting(Person::phone).allMatch(p -> p.matches("1[3-9]\\d{9}"));
        assertThat(SampleUnits.seeded(3).companies(200))
                .isEqualTo(SampleUnits.seeded(3).companies(200));
        String number = SamplePeople.seeded(1).next().idNumber();
        assertThat(SamplePeople.withWrongCheck(number)).isNotEqualTo(number);
    }

    @Test
    void events_are_held_against_their_schema(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.b.v1.schema.json"), """
                {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object",
                 "required": ["id", "people"],
                 "properties": {"id": {"type": "string", "format": "uuid"}, "note": {"type": "string"},
                   "people": {"type": "array", "items": {"$ref": "#/$defs/person"}}},
                 "$defs": {"person": {"type": "object", "required": ["name"],
                   "properties": {"name": {"type": "string"}, "nick": {"type": "string"}}}}}""");
        SchemaCheck check = SchemaCheck.of(folder);
        String id = "\"id\":\"01890a5d-ac96-774b-bcce-b302099a8057\"";
        assertThatCode(() -> check.valid("a.b.v1", "{" + id + ",\"people\":[{\"name\":\"n\"}]}"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> check.valid("a.b.v1", "{\"id\":\"x\",\"people\":[{}]}"))
                .hasMessageContaining("/id")
                .hasMessageContaining("/people/0");
        assertThatCode(() -> check.promised("a.b.v1", "{" + id + ",\"people\":[{\"name\":\"n\"}]}"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> check.promised("a.b.v1", "{\"note\":\"\",\"people\":[{\"nick\":\"n\"}]}"))
                .hasMessageContaining("/note, /people/-/nick");
    }

    /** By it an operator sees only what is stuck of their own contests; units and calendars belong to none. */
    @Test
    void every_event_of_a_contest_promises_to_name_it() throws IOException {
        SchemaCheck schemas = SchemaCheck.ofTheHouse();
        try (Stream<Path> files = Files.list(Path.of("../deploy/contracts/events"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".schema.json", "")))
                    .filteredOn(type -> !OF_NO_CONTEST.contains(type))
                    .hasSizeGreaterThan(20)
                    .allSatisfy(type -> schemas.promised(type, "{\"contestId\":\"\"}"));
        }
    }
}
