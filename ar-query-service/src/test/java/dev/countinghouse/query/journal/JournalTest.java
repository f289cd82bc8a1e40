package dev.countinghouse.query.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.DoneBy;
import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.invoice.InvoiceIssued;
import dev.countinghouse.contract.invoice.InvoiceVoided;
import dev.countinghouse.query.feed.Folded;
import dev.countinghouse.query.history.RandomHistory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class JournalTest {

    private static final BookId BOOK = new BookId("acme");
    private static final String LINES =
            """
            select string_agg(concat_ws(' ', position, line, event, effective_on, recorded_at, role,
                ledger_account, account, item_kind, item, amount_minor, currency, detail), E'\\n'
                order by book, position, line)
            from journal_line
            """;
    private static final String MONTHS =
            """
            select string_agg(concat_ws(' ', book, ledger_account, role, currency, month,
                debit_minor, credit_minor), E'\\n'
                order by book, ledger_account, role, currency, month)
            from journal_month
            """;
    private static final String MONTHS_FROM_LINES =
            """
            select string_agg(concat_ws(' ', book, ledger_account, role, currency, month,
                debit_minor, credit_minor), E'\\n'
                order by book, ledger_account, role, currency, month)
            from (select book, ledger_account, role, currency,
                         date_trunc('month', effective_on)::date as month,
                         coalesce(sum(amount_minor) filter (where amount_minor > 0), 0)
                             as debit_minor,
                         coalesce(-sum(amount_minor) filter (where amount_minor < 0), 0)
                             as credit_minor
                  from journal_line group by 1, 2, 3, 4, 5) summed
            """;
    private static final String LEDGER_DAYS =
            """
            select string_agg(concat_ws(' ', book, ledger_account, effective_on), E'\\n'
                order by book, ledger_account, effective_on)
            from %s
            """;
    private static final String DAYS_OF_LINES =
            "(select distinct book, ledger_account, effective_on from journal_line) line";
    private static final String UNBALANCED =
            """
            select count(*) from (
                select from journal_line group by book, position, currency
                having sum(amount_minor) <> 0) events
            """;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void anyHistoryBalancesAtEveryPositionWhateverItsBatches(long seed) {
        try (Folded whole = journal();
                Folded parts = journal()) {
            List<ArEvent> history = RandomHistory.of(seed, BOOK, 400);
            whole.fold(history);
            assertThat(number(whole, UNBALANCED)).isZero();
            assertThat(number(whole, "select count(*) from journal_line")).isGreaterThan(400);
            assertThat(text(whole, MONTHS)).isEqualTo(text(whole, MONTHS_FROM_LINES));

            var random = new Random(seed);
            for (int from = 0; from < history.size(); ) {
                int to = Math.min(history.size(), from + 1 + random.nextInt(60));
                parts.fold(history.subList(from, to));
                from = to;
            }
            assertThat(text(parts, LINES)).isEqualTo(text(whole, LINES));
            assertThat(text(parts, MONTHS)).isEqualTo(text(whole, MONTHS));
            assertThat(text(parts, LEDGER_DAYS.formatted("ledger_day")))
                    .isEqualTo(text(whole, LEDGER_DAYS.formatted(DAYS_OF_LINES)));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aVoidLeavesNothingOfItsInvoice(boolean oneBatch) {
        try (Folded folded = journal()) {
            List<ArEvent> history = RandomHistory.of(7, BOOK, 400);
            InvoiceVoided voided = first(history, InvoiceVoided.class);
            InvoiceIssued issued =
                    history.stream()
                            .filter(InvoiceIssued.class::isInstance)
                            .map(InvoiceIssued.class::cast)
                            .filter(e -> e.invoice().equals(voided.invoice()))
                            .findFirst()
                            .orElseThrow();
            if (oneBatch) {
                folded.fold(issued, voided);
            } else {
                folded.fold(issued);
                folded.fold(voided);
            }
            assertThat(
                            number(
                                    folded,
                                    """
                                    select count(*) from (
                                        select from journal_line
                                        group by role, ledger_account, account, item, currency,
                                                 detail
                                        having sum(amount_minor) <> 0 or count(*) <> 2) lines
                                    """))
                    .isZero();
            assertThat(number(folded, "select count(*) from journal_line")).isPositive();
        }
    }

    @Test
    void aVoidTakesBackTheLinesOfItsOwnBooksInvoice() {
        try (Folded folded = journal()) {
            InvoiceVoided here = null;
            for (long seed = 11; here == null; seed++) {
                var voids =
                        RandomHistory.of(seed, BOOK, 300).stream()
                                .filter(InvoiceVoided.class::isInstance)
                                .map(InvoiceVoided.class::cast)
                                .toList();
                if (!voids.isEmpty()) here = voids.getFirst();
            }
            InvoiceVoided elsewhere =
                    new InvoiceVoided(
                            new BookId("other"),
                            here.invoice(),
                            here.account(),
                            here.amount(),
                            here.reason(),
                            here.voidedOn(),
                            DoneBy.alone("ann", here.voidedOn()));
            assertThatThrownBy(() -> folded.fold(elsewhere))
                    .isInstanceOf(UnbalancedPostingException.class)
                    .hasMessageContaining(here.invoice().value());
        }
    }

    @Test
    void anEventThatDoesNotAddUpStopsItsWholeBatch() {
        try (Folded folded = journal()) {
            List<ArEvent> history = new ArrayList<>(RandomHistory.of(7, BOOK, 100));
            InvoiceIssued issued = first(history, InvoiceIssued.class);
            List<EventEnvelope> before = folded.fold(history.subList(0, 50));
            String lines = text(folded, LINES);
            history.set(60, oneCentMore(issued));
            assertThatThrownBy(() -> folded.fold(history.subList(50, 70)))
                    .isInstanceOf(UnbalancedPostingException.class)
                    .hasMessageContaining(issued.invoice().value());
            assertThat(text(folded, LINES)).isEqualTo(lines);
            assertThat(number(folded, "select position from book_progress where book = 'acme'"))
                    .isEqualTo(before.getLast().position());
        }
    }

    private static InvoiceIssued oneCentMore(InvoiceIssued e) {
        return new InvoiceIssued(
                e.book(),
                e.invoice(),
                e.number(),
                e.account(),
                e.invoiceDate(),
                e.lines(),
                e.taxMethod(),
                e.net(),
                e.tax(),
                new dev.countinghouse.contract.Money(e.total().minor() + 1, e.total().currency()),
                e.installments(),
                null,
                null,
                null,
                null);
    }

    private static <T extends ArEvent> T first(List<ArEvent> history, Class<T> type) {
        return history.stream().filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
    }

    private static Folded journal() {
        return Folded.empty(new Journal(new PostingRules(ChartOfAccounts.usual())));
    }

    private static String text(Folded folded, String sql) {
        return JdbcClient.create(folded.database()).sql(sql).query(String.class).single();
    }

    private static long number(Folded folded, String sql) {
        return JdbcClient.create(folded.database()).sql(sql).query(Long.class).single();
    }
}
