package dev.countinghouse.query.documents;

import static dev.countinghouse.query.subledger.Sample.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.query.feed.Folded;
import dev.countinghouse.query.feed.Progress;
import dev.countinghouse.query.invoices.Invoice;
import dev.countinghouse.query.invoices.Invoices;
import dev.countinghouse.query.payments.Payment;
import dev.countinghouse.query.payments.Payments;
import dev.countinghouse.query.web.After;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.Snapshots;
import dev.countinghouse.query.web.Sort;
import dev.countinghouse.query.web.Sorts;
import dev.countinghouse.query.web.State;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A page of a long list reads the page and not the book, whichever state and order is wanted. */
final class DocumentListTest {

    private static final BookId BOOK = new BookId("long");
    private static final AsOf TODAY = AsOf.on(LocalDate.parse("2026-06-30"));
    private static final int PAGE = 50;

    /** Rows of all tables: several a document, and some that are passed over; not the 40 000. */
    private static final int MOST_READ = 2_000;

    /** Every other one has nothing open; one in 200 has ended, one in 200 is still to come. */
    private static final List<String> BOOK_OF_20_000 =
            List.of(
                    """
                    insert into invoice
                        (book, invoice, number, account, invoice_date, net_minor, tax_minor,
                         total_minor, currency, position, voided_on, voided_position)
                    select 'long', 'i-' || n, 'N-' || n * 7919 % 20000, 'acc-' || n % 500,
                           date '2026-06-30' + case when n % 200 = 1 then 9 else -n % 900 end,
                           n % 997, 0, n % 997, 'USD', 1,
                           case when n % 200 = 2 then date '2026-06-30' end,
                           case when n % 200 = 2 then 1 end
                    from generate_series(1, 20000) as n
                    """,
                    """
                    insert into payment
                        (book, payment, account, amount_minor, currency, method, received_on,
                         effective_on, position, reversed_on, reversed_position, reversal_reason)
                    select 'long', 'p-' || n, 'acc-' || n % 500, n % 997, 'USD', 'WIRE',
                           date '2026-06-30' - n % 800,
                           date '2026-06-30' + case when n % 200 = 1 then 9 else -n % 900 end, 1,
                           case when n % 200 = 2 then date '2026-06-30' end,
                           case when n % 200 = 2 then 1 end,
                           case when n % 200 = 2 then 'RETURNED' end
                    from generate_series(1, 20000) as n
                    """,
                    """
                    insert into item
                        (book, kind, item, account, side, dated_on, due_on, currency,
                         amount_minor, open_minor, last_effective_on, last_position)
                    select 'long', kind, id || n, 'acc-' || n % 500, side, date '2024-01-01',
                           date '2024-01-31', 'USD', sign * (n % 997),
                           case when n % 2 = 0 then 0 else sign * (n % 997) end,
                           date '2024-01-01', 1
                    from generate_series(1, 20000) as n,
                         (values ('INVOICE', 'i-', 'DEBT', 1), ('PAYMENT', 'p-', 'CASH', -1))
                             as kinds (kind, id, side, sign)
                    """,
                    "analyze");

    private static final Folded folded = Folded.empty(Folded.everything(100));
    private static final Snapshots reads =
            new Snapshots(
                    folded.database(),
                    new JdbcTransactionManager(folded.database()),
                    new Progress(folded.database(), folded.schemas()),
                    folded.schemas(),
                    Duration.ofSeconds(1));

    @BeforeAll
    static void fill() {
        folded.fold(account(BOOK, "acc-1"));
        BOOK_OF_20_000.forEach(new JdbcTemplate(folded.database())::execute);
    }

    @AfterAll
    static void close() {
        folded.close();
    }

    @ParameterizedTest
    @CsvSource({
        ", ", "OPEN,", "SETTLED,", "VOIDED,", "UPCOMING,",
        ", total", ", -number", "OPEN, -total", "SETTLED, number", "VOIDED, invoiceDate"
    })
    void invoices(@Nullable String state, @Nullable String sort) {
        readsThePage(
                Invoices.LIST,
                Invoices.SORTS,
                state == null ? null : Invoice.State.valueOf(state),
                sort);
    }

    @ParameterizedTest
    @CsvSource({
        ", ",
        "UNAPPLIED,",
        "APPLIED,",
        "REVERSED,",
        "UPCOMING,",
        ", -amount",
        ", receivedOn",
        "UNAPPLIED, amount",
        "REVERSED, effectiveOn"
    })
    void payments(@Nullable String state, @Nullable String sort) {
        readsThePage(
                Payments.LIST,
                Payments.SORTS,
                state == null ? null : Payment.State.valueOf(state),
                sort);
    }

    private static <D extends Object> void readsThePage(
            DocumentList<D> list, Sorts<D> sorts, @Nullable Enum<?> state, @Nullable String order) {
        var wanted =
                new DocumentList.Wanted(
                        null, null, null, state == null ? null : state.name(), null, null);
        Sort<D> sort = order == null ? sorts.own() : sorts.named(order);
        List<D> first = page(list, wanted, sort, List.of());
        List<D> second = page(list, wanted, sort, sort.of(first.getLast()));
        assertThat(first).hasSize(PAGE).doesNotContainAnyElementsOf(second);
        assertThat(second).hasSize(PAGE);
    }

    private static <D extends Object> List<D> page(
            DocumentList<D> list, DocumentList.Wanted wanted, Sort<D> sort, List<String> after) {
        var rows = new ArrayList<D>();
        reads.of(
                BOOK,
                Folded.EVERYTHING,
                now -> {
                    long before = read(now);
                    list.each(now, TODAY, wanted, sort, new After(after, PAGE), rows::add);
                    assertThat(read(now) - before).isLessThan(MOST_READ);
                    return rows;
                });
        return rows;
    }

    /** How many rows this transaction has read so far. */
    private static long read(State now) {
        return now.ask(
                        """
                        select coalesce(sum(seq_tup_read + coalesce(idx_tup_fetch, 0)), 0)
                        from pg_stat_xact_user_tables where :book <> ''
                        """)
                .query(Long.class)
                .single();
    }
}
