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
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

/**
 * Rows arrive as they were, few or many, and what the table refuses leaves the connection usable.
 */
final class NewRowsTest {

    private static final NewRows.Table LINE =
            NewRows.table("public.line", "number int8", "text text");

    private static final NewRows.Table KIND =
            NewRows.table(
                    "public.kind",
                    "day date",
                    "moment timestamptz",
                    "id uuid",
                    "yes bool",
                    "number int4",
                    "large int8",
                    "code text",
                    "texts text[]",
                    "longs int8[]");

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

    /** By either way, at the limits of what a column of its type can hold. */
    @ParameterizedTest
    @ValueSource(ints = {1, 50})
    void valuesOfEachTypeArriveAsTheyWere(int times) throws SQLException {
        try (var transaction = Transaction.begin(database);
                Statement sql = transaction.connection().createStatement()) {
            sql.execute(
                    """
                    create table public.kind (day date, moment timestamptz, id uuid, yes bool,
                                              number int, large bigint, code char(3),
                                              texts text[], longs bigint[])
                    """);
            var rows = new NewRows(KIND);
            for (int n = 0; n < times; n++) {
                rows.add(null, null, null, null, null, null, null, null, null);
                rows.add(
                        LocalDate.of(9999, 12, 31),
                        Instant.parse("2026-02-28T23:59:59.999999Z"),
                        new UUID(-1, Long.MIN_VALUE),
                        true,
                        Integer.MIN_VALUE,
                        Long.MAX_VALUE,
                        "EUR",
                        Arrays.asList("a,\"b\"", null, "\\", "{}", "NULL", ""),
                        List.of());
                rows.add(
                        LocalDate.of(1, 1, 1),
                        Instant.parse("1969-12-31T23:59:59.000001Z"),
                        new UUID(1, 2),
                        false,
                        -1,
                        Long.MIN_VALUE,
                        "USD",
                        List.of("ä"),
                        List.of(Long.MIN_VALUE, 0L, 7L));
            }
            send(rows, transaction.connection());
            try (ResultSet row =
                    sql.executeQuery(
                            """
                            select string_agg(distinct cast(k as text), ' ' order by cast(k as text))
                            from public.kind k
                            """)) {
                row.next();
                assertThat(row.getString(1))
                        .isEqualTo(
                                "(,,,,,,,,)"
                                        + " (0001-01-01,\"1969-12-31 23:59:59.000001+00\","
                                        + "00000000-0000-0001-0000-000000000002,f,-1,"
                                        + "-9223372036854775808,USD,{ä},\"{-9223372036854775808,0,7}\")"
                                        + " (9999-12-31,\"2026-02-28 23:59:59.999999+00\","
                                        + "ffffffff-ffff-ffff-8000-000000000000,t,-2147483648,"
                                        + "9223372036854775807,EUR,"
                                        + "\"{\"\"a,\\\\\"\"b\\\\\"\"\"\",NULL,\"\"\\\\\\\\\"\",\"\"{}\"\",\"\"NULL\"\",\"\"\"\"}\",{})");
            }
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
