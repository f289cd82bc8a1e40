package dev.countinghouse.query.journal;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.query.feed.Pipeline;
import dev.countinghouse.query.feed.RowBatch;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What a batch adds to the ledger accounts: the days on which they move, and the months' sums. */
final class LedgerTotals {

    private static final String DAYS =
            """
            insert into ledger_day (book, ledger_account, effective_on)
            select * from unnest(?, ?, ?)
            on conflict (book, ledger_account, effective_on) do nothing
            """;

    private static final String SUM_UP =
            """
            insert into journal_month (book, ledger_account, role, currency, month, debit_minor,
                                       credit_minor)
            select * from unnest(?, ?, ?, ?, ?, ?, ?)
            on conflict (book, ledger_account, role, currency, month) do update
            set debit_minor = journal_month.debit_minor + excluded.debit_minor,
                credit_minor = journal_month.credit_minor + excluded.credit_minor
            """;

    private final Set<Day> days = new LinkedHashSet<>();
    private final Map<Month, Sides> months = new LinkedHashMap<>();

    private record Day(BookId book, String ledgerAccount, LocalDate effectiveOn) {}

    private record Month(
            BookId book, String ledgerAccount, LedgerRole role, String currency, LocalDate first) {}

    private record Sides(BigDecimal debit, BigDecimal credit) {
        static Sides of(long minor) {
            BigDecimal size = BigDecimal.valueOf(minor).abs();
            return minor > 0 ? new Sides(size, BigDecimal.ZERO) : new Sides(BigDecimal.ZERO, size);
        }

        Sides plus(Sides other) {
            return new Sides(debit.add(other.debit), credit.add(other.credit));
        }
    }

    void add(BookId book, LocalDate effectiveOn, JournalLine line) {
        days.add(new Day(book, line.ledgerAccount(), effectiveOn));
        months.merge(
                new Month(
                        book,
                        line.ledgerAccount(),
                        line.role(),
                        line.amount().currency().getCurrencyCode(),
                        effectiveOn.withDayOfMonth(1)),
                Sides.of(line.amount().minor()),
                Sides::plus);
    }

    void write(Pipeline pipeline) {
        var posted = new RowBatch(DAYS, "text", "text", "date");
        days.forEach(day -> posted.add(day.book(), day.ledgerAccount(), day.effectiveOn()));
        pipeline.update(posted);
        var sums =
                new RowBatch(SUM_UP, "text", "text", "text", "text", "date", "numeric", "numeric");
        months.forEach(
                (month, sides) ->
                        sums.add(
                                month.book(),
                                month.ledgerAccount(),
                                month.role(),
                                month.currency(),
                                month.first(),
                                sides.debit(),
                                sides.credit()));
        pipeline.update(sums);
    }
}
