package dev.countinghouse.query.reconciliation;

import dev.countinghouse.contract.BookId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import javax.sql.DataSource;

/** Gives views one state of the database in which to read everything. */
public final class Snapshots {

    private static final String RECEIVABLES =
            """
            select partition, position, book_position from receivables.book_progress
            where book = :book
            """;
    private static final String JOURNAL =
            """
            select partition, position, book_position from journal.book_progress
            where book = :book
            """;
    private static final String BOOKS =
            """
            select book from receivables.book_progress
            union
            select book from journal.book_progress
            order by book
            """;

    private final DataSource source;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    public Snapshots(DataSource source) {
        this.source = source;
        database = JdbcClient.create(source);
        transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        transaction.setReadOnly(true);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    <T> T of(BookId book, Function<Snapshot, T> view) {
        return Objects.requireNonNull(
                transaction.execute(
                        _ ->
                                view.apply(
                                        new Snapshot(
                                                source,
                                                database,
                                                book,
                                                reached(RECEIVABLES, book),
                                                reached(JOURNAL, book)))));
    }

    /** Every book that a projection knows. */
    List<BookId> books() {
        return database.sql(BOOKS).query((row, _) -> new BookId(row.getString(1))).list();
    }

    private Snapshot.Reached reached(String sql, BookId book) {
        return database.sql(sql)
                .param("book", book.value())
                .query(
                        (row, _) ->
                                new Snapshot.Reached(
                                        row.getInt("partition"),
                                        row.getLong("position"),
                                        row.getLong("book_position")))
                .optional()
                .orElse(Snapshot.Reached.NOTHING);
    }
}
