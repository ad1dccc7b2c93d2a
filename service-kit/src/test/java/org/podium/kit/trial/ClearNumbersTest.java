package org.podium.kit.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podium.kit.crypto.Keys;
import org.podium.kit.test.ClearNumbers;

/** A search that finds nothing proves something only if it would have found it. */
@QuarkusTest
@TestProfile(Trial.class)
class ClearNumbersTest {
    private static final String NUMBER = "11010519491231002X";
    private static final String PHONE = "13900000017";

    private final ClearNumbers search = new ClearNumbers(List.of(NUMBER, PHONE));
    private final DataSource source;
    private final Keys keys;

    ClearNumbersTest(DataSource source, Keys keys) {
        this.source = source;
        this.keys = keys;
    }

    @Test
    void a_number_is_found_as_text_in_json_and_as_bytes_and_not_where_it_is_sealed() throws SQLException {
        assertThat(searched("as_text", "text", "'" + NUMBER + "'")).isTrue();
        assertThat(searched("as_json", "jsonb", "'{\"phone\": \"+86" + PHONE + "\"}'"))
                .isTrue();
        assertThat(searched("as_bytes", "bytea", bytes(NUMBER.getBytes(StandardCharsets.UTF_8))))
                .isTrue();
        assertThat(searched(
                        "as_answer",
                        "bytea",
                        bytes(("{\"phone\":\"" + PHONE + "\"}").getBytes(StandardCharsets.UTF_8))))
                .isTrue();
        assertThat(searched("as_sealed", "bytea", bytes(keys.seal(NUMBER, "person 1"))))
                .isFalse();
        assertThat(searched("of_another", "text", "'110105199001010017'")).isFalse();
    }

    @Test
    void a_number_is_found_in_a_file_of_whatever_kind(@TempDir Path folder) throws IOException {
        Files.write(folder.resolve("sealed"), keys.seal(NUMBER, "scan 1"));
        assertThat(search.inFiles(folder)).isEmpty();

        byte[] scan = ("\u00ff\u00d8\u00ff\u0000" + NUMBER + "\u00ff\u00d9").getBytes(StandardCharsets.ISO_8859_1);
        Path clear = Files.write(Files.createDirectory(folder.resolve("17")).resolve("clear"), scan);

        assertThat(search.inFiles(folder)).containsExactly(clear + " holds 110…");
    }

    private boolean searched(String table, String type, String value) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table " + table + " (value " + type + ")");
            try {
                statement.execute("insert into " + table + " values (" + value + ")");
                return search.inTables(connection).stream().anyMatch(hit -> hit.startsWith(table));
            } finally {
                statement.execute("drop table " + table);
            }
        }
    }

    private static String bytes(byte[] value) {
        return "'\\x" + HexFormat.of().formatHex(value) + "'";
    }
}
