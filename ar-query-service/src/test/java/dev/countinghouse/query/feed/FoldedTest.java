package dev.countinghouse.query.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.period.AccountingPeriod;
import dev.countinghouse.contract.period.PeriodClosed;

import org.junit.jupiter.api.Test;

import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

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
        public int version() {
            return 3;
        }

        @Override
        public Set<Class<? extends ArEvent>> folds() {
            return Set.of(PeriodClosed.class);
        }

        @Override
        public List<TableFold> tables() {
            return List.of(new Count());
        }
    }

    private static final class Count implements TableFold {
        private final List<BookId> events = new ArrayList<>();

        @Override
        public void add(EventEnvelope event) {
            events.add(event.book());
        }

        @Override
        public void write(Pipeline pipeline) {
            for (BookId book : events) {
                var one =
                        new RowBatch(
                                """
                                insert into counted select unnest(?), 1
                                on conflict (book) do update set events = counted.events + 1
                                """,
                                "text");
                one.add(book);
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
                                                from counted join counting_3.book_progress
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
