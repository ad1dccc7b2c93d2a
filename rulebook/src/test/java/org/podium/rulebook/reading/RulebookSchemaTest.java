package org.podium.rulebook.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.podium.rulebook.Tianjin;

/** The schema in the jar is the one that the records describe; {@code -Dpodium.contracts.update=true} writes it. */
class RulebookSchemaTest {

    private static final Path FILE = Path.of("src/main/resources/org/podium/rulebook/rulebook.schema.json");

    @Test
    void the_committed_schema_is_the_one_of_the_records() throws IOException {
        if (Boolean.getBoolean("podium.contracts.update")) {
            Files.writeString(FILE, SchemaFromRecords.write());
        }

        assertThat(Files.readString(FILE)).isEqualTo(SchemaFromRecords.write());
    }

    @Test
    void the_tianjin_rulebook_is_valid_under_it() {
        assertThat(schema().validate(Rulebooks.canonicalJson(Tianjin.rulebook()), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void a_misspelt_rule_is_not() {
        String misspelt = Rulebooks.canonicalJson(Tianjin.rulebook()).replace("\"bars-titles\"", "\"bars-title\"");

        assertThat(schema().validate(misspelt, InputFormat.JSON)).isNotEmpty();
    }

    private static Schema schema() {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaFromRecords.write());
    }
}
