package dev.countinghouse.query.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.period.AccountingPeriod;
import dev.countinghouse.contract.period.PeriodClosed;

import org.junit.jupiter.api.Test;

import java.sql.PreparedStatement;
import java.util.List;

final class FoldedTest {

    /** The books and how many events each has. */
    static final class Counting implements Projection {
        @Override
        public String name() {
            return "counting";
        }

        @Override
        public String definition() {
            return "create table counted (book text primary key, events int not null)";
        }

        @Override
        public void apply(List<EventEnvelope> batch, Pipeline pipeline) {
            for (EventEnvelope event : batch) {
                var one =
                        new RowBatch(
                                """
                                insert into counted select unnest(?), 1
                                on conflict (book) do update set events = counted.events + 1
                                """,
                                "text");
                one.add(event.book());
                pipeline.update(one);
            }
        }
    }

    @Test
    void foldsIntoTheProjectionsOwnSchema() {
        try (Folded folded = Folded.empty(new Counting())) {
            folded.fold(closed("north", "2026-01"), closed("south", "2026-01"));
            folded.fold(closed("north", "2026-02"));

            folded.inTransaction(
                    connection -> {
                        try (PreparedStatement read =
                                        connection.prepareStatement(
                                                """
                                                select events, book_position, position
                                                from counting.counted join counting.book_progress
                                                using (book) where book = 'north'
                                                """);
                                var row = read.executeQuery()) {
                            assertThat(row.next()).isTrue();
                            assertThat(row.getInt("events")).isEqualTo(2);
                            assertThat(row.getLong("book_position")).isEqualTo(2);
                            assertThat(row.getLong("position")).isEqualTo(3);
                        }
                    });
        }
    }

    private static PeriodClosed closed(String book, String month) {
        return new PeriodClosed(new BookId(book), AccountingPeriod.parse(month));
    }
}
