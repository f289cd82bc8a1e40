package dev.countinghouse.command.policy;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.Optional;

import javax.sql.DataSource;

/**
 * What policies do outside of the log, where twice is not as good as once: an attempt is written
 * down before it begins and when it has ended. One that never ended may have been done or not.
 */
@Component
public final class Attempts {

    private static final String BEGIN =
            """
            insert into policy_attempt (book, kind, about) values (:book, :kind, :about)
            on conflict do nothing
            """;
    private static final String MADE =
            """
            select outcome, detail from policy_attempt
            where book = :book and kind = :kind and about = :about
            """;
    private static final String END =
            """
            update policy_attempt set outcome = :outcome, detail = :detail
            where book = :book and kind = :kind and about = :about
            """;
    private static final String UNDO =
            "delete from policy_attempt where book = :book and kind = :kind and about = :about";

    private final JdbcClient database;

    public Attempts(DataSource database) {
        this.database = JdbcClient.create(database);
    }

    /**
     * An attempt that was begun before.
     *
     * @param outcome how it ended; null if it never did
     */
    public record Made(@Nullable String outcome, @Nullable String detail) {}

    /** Writes down that one is made now; tells of the one before, if there was any. */
    public Optional<Made> begin(BookId book, EntityId about) {
        if (ask(BEGIN, book, about).update() == 1) return Optional.empty();
        return ask(MADE, book, about)
                .query((row, _) -> new Made(row.getString("outcome"), row.getString("detail")))
                .optional();
    }

    public void end(BookId book, EntityId about, String outcome, @Nullable String detail) {
        ask(END, book, about).param("outcome", outcome).param("detail", detail).update();
    }

    /** Nothing was done: it may be tried again. */
    public void undo(BookId book, EntityId about) {
        ask(UNDO, book, about).update();
    }

    private JdbcClient.StatementSpec ask(String sql, BookId book, EntityId about) {
        return database.sql(sql)
                .param("book", book.value())
                .param("kind", about.kind().name())
                .param("about", about.value());
    }
}
