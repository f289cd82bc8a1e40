package dev.countinghouse.query.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

/** Rows by COPY arrive as they were, and what the table refuses leaves the connection usable. */
final class CopyBatchTest {

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

    private static CopyBatch batch() {
        return new CopyBatch("copy public.line (number, text) from stdin");
    }

    @Test
    void rowsArriveAsTheyWere() throws SQLException {
        List<@Nullable String> texts = new ArrayList<>();
        texts.add(null);
        texts.addAll(
                List.of("", "\\N", "\\", "a\tb", "a\nb", "a\r\nb", "\\.", "Ängström 💰", "'\"{}"));
        try (var transaction = Transaction.begin(database)) {
            CopyBatch batch = batch();
            for (int n = 0; n < texts.size(); n++) batch.add((long) n, texts.get(n));
            batch.write(transaction.connection());
            List<@Nullable String> read = new ArrayList<>();
            try (Statement sql = transaction.connection().createStatement();
                    ResultSet row =
                            sql.executeQuery("select text from public.line order by number")) {
                while (row.next()) read.add(row.getString(1));
            }
            assertThat(read).isEqualTo(texts);
        }
    }

    @Test
    void aRowThatIsThereAlreadyIsAnError() throws SQLException {
        try (var transaction = Transaction.begin(database)) {
            CopyBatch batch = batch();
            batch.add(1, "one");
            batch.add(1, "again");
            assertThatThrownBy(() -> batch.write(transaction.connection()))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("line_pkey");
            transaction.connection().rollback();
            batch().write(transaction.connection());
            try (Statement sql = transaction.connection().createStatement();
                    ResultSet row = sql.executeQuery("select count(*) from public.line")) {
                assertThat(row.next() && row.getLong(1) == 0).isTrue();
            }
        }
    }
}
