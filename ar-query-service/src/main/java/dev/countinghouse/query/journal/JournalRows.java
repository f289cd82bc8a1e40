package dev.countinghouse.query.journal;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.query.feed.NewRows;
import dev.countinghouse.query.feed.Pipeline;
import dev.countinghouse.query.feed.RowBatch;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The lines of a batch, and what they add to the months' sums. */
final class JournalRows {

    private static final NewRows.Table LINES =
            NewRows.table(
                    "journal_line",
                    "book text",
                    "position int8",
                    "line int4",
                    "event text",
                    "effective_on date",
                    "recorded_at timestamptz",
                    "role text",
                    "ledger_account text",
                    "account text",
                    "item_kind text",
                    "item text",
                    "amount_minor int8",
                    "currency text",
                    "detail text");

    private static final String SUM_UP =
            """
            insert into journal_month (book, ledger_account, role, currency, month, debit_minor,
                                       credit_minor)
            select * from unnest(?, ?, ?, ?, ?, ?, ?)
            on conflict (book, ledger_account, role, currency, month) do update
            set debit_minor = journal_month.debit_minor + excluded.debit_minor,
                credit_minor = journal_month.credit_minor + excluded.credit_minor
            """;

    private final NewRows lines = new NewRows(LINES);
    private final Map<Month, Sides> months = new LinkedHashMap<>();

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

    void add(EventEnvelope event, List<JournalLine> posted) {
        LocalDate effectiveOn = event.event().effectiveOn();
        int number = 0;
        for (JournalLine line : posted) {
            String currency = line.amount().currency().getCurrencyCode();
            lines.add(
                    event.book(),
                    event.position(),
                    ++number,
                    event.name(),
                    effectiveOn,
                    event.recordedAt(),
                    line.role(),
                    line.ledgerAccount(),
                    line.account(),
                    line.item().kind().toUpperCase(Locale.ROOT),
                    line.item().value(),
                    line.amount().minor(),
                    currency,
                    line.detail());
            months.merge(
                    new Month(
                            event.book(),
                            line.ledgerAccount(),
                            line.role(),
                            currency,
                            effectiveOn.withDayOfMonth(1)),
                    Sides.of(line.amount().minor()),
                    Sides::plus);
        }
    }

    void write(Pipeline pipeline) throws SQLException {
        pipeline.insert(lines);
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
