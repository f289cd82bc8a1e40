package dev.countinghouse.query.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.contract.Sum;
import dev.countinghouse.query.web.AsOf;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigInteger;

/** Every sum that is kept is held against what it sums. */
final class SumsTest {

    private static TwoBooks books;

    @BeforeAll
    static void fold() {
        books = TwoBooks.summed(42, 200);
    }

    @AfterAll
    static void close() {
        books.close();
    }

    @ParameterizedTest
    @CsvSource({
        "INSTALLMENT, installment, open_minor = open_minor + 1, true",
        "OPEN_DAY, open_day, open_minor = open_minor + 1, true",
        "MOVED_DAY, moved_day, amount_minor = amount_minor + 1, amount_minor <> 0",
        "MOVED_DAY, moved_day, until = until + 1, amount_minor <> 0",
        "BOOK_TOTAL, book_total, open_minor = open_minor + 1, true",
        "ITEM_TOTAL, entry, dated_on = dated_on - 1, true",
        "ITEM_TOTAL, item, open_minor = open_minor + 1, true",
        "JOURNAL_DAY, journal_day, amount_minor = amount_minor + 1, true",
        "JOURNAL_DAY, journal_day, debit_minor = debit_minor + 1, true",
        "JOURNAL_DAY, journal_day, effective_on = effective_on + 1, amount_minor <> 0"
    })
    void oneThatMovedByItselfIsNamed(
            HistoryReport.Where where, String table, String change, String which) {
        assertThat(books.history(AsOf.NOW).ties()).isTrue();
        sql("create table public.kept as table " + table);
        try {
            int changed =
                    sql(
                            """
                            update %1$s set %2$s
                            where ctid = (select ctid from %1$s
                                          where book = 'north' and %3$s limit 1)
                            """
                                    .formatted(table, change, which));
            assertThat(changed).isOne();
            assertThat(books.history(AsOf.NOW).differences())
                    .extracting(HistoryReport.Difference::where)
                    .contains(where);
        } finally {
            sql("delete from " + table);
            sql("insert into %s table public.kept".formatted(table));
            sql("drop table public.kept");
        }
    }

    /** What is settled is off by a cent as well, though it sums to nothing either way. */
    @ParameterizedTest
    @ValueSource(strings = {"open_minor <> 0", "open_minor = 0"})
    void aFirstAmountThatIsNotItsEntrysIsNamed(String which) {
        String item =
                books.database()
                        .sql(
                                "select item from item where book = 'north' and "
                                        + which
                                        + " order by item limit 1")
                        .query(String.class)
                        .single();
        String change =
                "update item set amount_minor = amount_minor %s 1 where book = 'north' and item = '%s'";
        sql(change.formatted("+", item));
        try {
            assertThat(books.history(AsOf.NOW).differences())
                    .isNotEmpty()
                    .allSatisfy(
                            difference -> {
                                assertThat(difference.where())
                                        .isEqualTo(HistoryReport.Where.ITEM_TOTAL);
                                assertThat(difference.item()).isEqualTo(item);
                                assertThat(difference.size())
                                        .extracting(Sum::minor)
                                        .isEqualTo(BigInteger.ONE);
                            });
        } finally {
            sql(change.formatted("-", item));
        }
        assertThat(books.history(AsOf.NOW).ties()).isTrue();
    }

    private static int sql(String statement) {
        return books.database().sql(statement).update();
    }
}
