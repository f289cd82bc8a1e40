package dev.countinghouse.query.figures;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Currencies;
import dev.countinghouse.query.web.State;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What a book holds in one currency, in minor units.
 *
 * @param open what is owed, credits that stand on accounts taken off
 * @param overdue what of the debts was due before today
 * @param unapplied money that came and pays for nothing yet
 * @param received what came today, reversals taken off
 */
record Figures(
        BookId book,
        String currency,
        BigDecimal open,
        BigDecimal overdue,
        BigDecimal unapplied,
        BigDecimal received) {

    private static final String OF_BOOK =
            """
            select total.currency, total.open_minor, total.unapplied_minor,
                   coalesce((select sum(open_minor) from open_day day
                             where day.book = :book and day.due_on < :today
                               and day.side = 'DEBT' and day.currency = total.currency), 0)
                       as overdue_minor,
                   coalesce((select -sum(amount_minor) from entry
                             where entry.book = :book and entry.effective_on = :today
                               and entry.kind in ('PAID', 'PAYMENT_REVERSED')
                               and entry.currency = total.currency), 0) as received_minor
            from book_total total where total.book = :book
            """;

    static List<Figures> of(State state, LocalDate today) {
        return state.ask(OF_BOOK)
                .param("today", today)
                .query(
                        (row, _) ->
                                new Figures(
                                        state.book(),
                                        row.getString("currency"),
                                        row.getBigDecimal("open_minor"),
                                        row.getBigDecimal("overdue_minor"),
                                        row.getBigDecimal("unapplied_minor"),
                                        row.getBigDecimal("received_minor")))
                .list();
    }

    /** As people write it: a dashboard knows no minor units. */
    double major(BigDecimal minor) {
        return minor.movePointLeft(Currencies.decimals(Currencies.of(currency))).doubleValue();
    }
}
