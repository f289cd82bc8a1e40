package dev.countinghouse.query.web;

import static dev.countinghouse.query.subledger.Sample.account;
import static dev.countinghouse.query.subledger.Sample.invoice;
import static dev.countinghouse.query.subledger.Sample.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.query.feed.Folded;
import dev.countinghouse.query.feed.Log;
import dev.countinghouse.query.feed.Progress;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What was known at a time is never silently older, whichever projection has stopped. */
final class KnownTimeTest {

    private static final BookId BOOK = new BookId("times");
    private static final List<String> READS = List.of("journal", "history");

    private static Snapshots reads(Folded folded) {
        return new Snapshots(
                folded.database(),
                new JdbcTransactionManager(folded.database()),
                new Progress(folded.database(), folded.schemas()),
                folded.schemas(),
                Duration.ZERO);
    }

    /** As if one of them had folded only the first event. */
    private static void stop(Folded folded, String projection) {
        var sql = JdbcClient.create(folded.database());
        String schema = folded.schemas().of(projection);
        sql.sql("update " + schema + ".book_progress set position = 1, book_position = 1").update();
        if (projection.equals("history")) {
            sql.sql("delete from event where position > 1").update();
        }
    }

    private static Folded folded() {
        Folded folded = Folded.empty(Folded.everything(100));
        folded.fold(
                account(BOOK, "acme"),
                invoice(BOOK, "acme", "i-1", "2026-01-02", part("1.00", "2026-02-01")));
        return folded;
    }

    @Test
    void isTheLastPositionRecordedByThen() {
        try (Folded folded = folded()) {
            Instant second = Log.BEGINNING.plusSeconds(2);
            assertThat(reads(folded).<Long>of(BOOK, READS, state -> state.knownBy(second)))
                    .isEqualTo(2);
            assertThat(
                            reads(folded)
                                    .<Long>of(
                                            BOOK,
                                            READS,
                                            state -> state.knownBy(second.minusMillis(1))))
                    .isEqualTo(1);
        }
    }

    @Test
    void isNotAnsweredWhileAProjectionIsBehindIt() {
        for (String stopped : READS) {
            try (Folded folded = folded()) {
                stop(folded, stopped);
                Instant second = Log.BEGINNING.plusSeconds(2);
                assertThatThrownBy(
                                () -> reads(folded).of(BOOK, READS, state -> state.knownBy(second)))
                        .as(stopped)
                        .isInstanceOf(NotReached.class);
            }
        }
    }
}
