package dev.countinghouse.query.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

/**
 * Rows arrive as they were, few or many, and what the table refuses leaves the connection usable.
 */
final class NewRowsTest {

    private static final NewRows.Table LINE =
            NewRows.table("public.line", "number int8", "text text");

    private static final DataSource database = Postgres.fresh();

    @BeforeAll
    static void makeTable() throws SQLException {
        execute("create table public.line (number bigint primary key, text text)");
    }

    @AfterAll
    static void close() throws SQLException {
        database.unwrap(com.zaxxer.hikari.HikariDataSource.class).close();
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void send(NewRows rows, Connection connection) throws SQLException {
        var pipeline = new Pipeline(connection);
        pipeline.insert(rows);
        pipeline.send();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 50})
    void rowsArriveAsTheyWere(int times) throws SQLException {
        List<@Nullable String> texts = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            texts.add(null);
            texts.addAll(
                    List.of(
                            "",
                            "\\N",
                            "\\",
                            "a\tb",
                            "a\nb",
                            "a\r\nb",
                            "\\.",
                            "Ängström 💰",
                            "'\"{}"));
        }
        try (var transaction = Transaction.begin(database)) {
            var rows = new NewRows(LINE);
            for (int n = 0; n < texts.size(); n++) rows.add((long) n, texts.get(n));
            send(rows, transaction.connection());
            List<@Nullable String> read = new ArrayList<>();
            try (Statement sql = transaction.connection().createStatement();
                    ResultSet row =
                            sql.executeQuery("select text from public.line order by number")) {
                while (row.next()) read.add(row.getString(1));
            }
            assertThat(read).isEqualTo(texts);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 500})
    void aRowThatIsThereAlreadyIsAnError(int size) throws SQLException {
        try (var transaction = Transaction.begin(database)) {
            var rows = new NewRows(LINE);
            for (int n = 1; n < size; n++) rows.add((long) n, "one");
            rows.add(1L, "again");
            assertThatThrownBy(() -> send(rows, transaction.connection()))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("line_pkey");
            transaction.connection().rollback();
            send(new NewRows(LINE), transaction.connection());
            try (Statement sql = transaction.connection().createStatement();
                    ResultSet row = sql.executeQuery("select count(*) from public.line")) {
                assertThat(row.next() && row.getLong(1) == 0).isTrue();
            }
        }
    }
}
