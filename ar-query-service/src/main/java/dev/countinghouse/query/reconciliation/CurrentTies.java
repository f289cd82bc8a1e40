package dev.countinghouse.query.reconciliation;

import dev.countinghouse.query.web.State;

import java.math.BigDecimal;
import java.util.List;

/**
 * How far the current sums are from tying, in one currency: all of the book's time, whatever the
 * date.
 *
 * @param receivables what the control account holds
 * @param unappliedCash what the control account holds, debit above zero
 * @param others what all other accounts hold
 * @param open what the subledger has open
 * @param unapplied what the subledger has to apply
 */
record CurrentTies(
        String currency,
        BigDecimal receivables,
        BigDecimal unappliedCash,
        BigDecimal others,
        BigDecimal open,
        BigDecimal unapplied) {

    /**
     * Current sums alone, and no row of what they sum, but for those that one projection has folded
     * and the other has not: these are taken out again.
     */
    private static final String OF_BOOK =
            """
            with ledger as (
                select currency,
                       coalesce(sum(minor) filter (where role = 'RECEIVABLES'), 0) as receivables,
                       coalesce(sum(minor) filter (where role = 'UNAPPLIED_CASH'), 0)
                           as unapplied_cash,
                       coalesce(sum(minor) filter
                           (where role not in ('RECEIVABLES', 'UNAPPLIED_CASH')), 0) as others
                from (select currency, role, debit_minor - credit_minor as minor
                      from journal_month where book = :book
                      union all
                      select currency, role, -amount_minor
                      from journal_line where book = :book and position > :known) parts
                group by currency),
            subledger as (
                select currency, sum(open_minor) as open, sum(unapplied_minor) as unapplied
                from (select currency, open_minor, unapplied_minor
                      from account_total where book = :book
                      union all
                      select currency,
                             case when item_kind = 'PAYMENT' then 0 else -amount_minor end,
                             case when item_kind = 'PAYMENT' then amount_minor else 0 end
                      from entry where book = :book and position > :known) parts
                group by currency)
            select currency, coalesce(receivables, 0) as receivables,
                   coalesce(unapplied_cash, 0) as unapplied_cash, coalesce(others, 0) as others,
                   coalesce(open, 0) as open, coalesce(unapplied, 0) as unapplied
            from ledger full join subledger using (currency)
            order by currency
            """;

    static List<CurrentTies> of(State state) {
        return state.database()
                .sql(OF_BOOK)
                .param("book", state.book().value())
                .param("known", state.reached())
                .query(
                        (row, _) ->
                                new CurrentTies(
                                        row.getString("currency"),
                                        row.getBigDecimal("receivables"),
                                        row.getBigDecimal("unapplied_cash"),
                                        row.getBigDecimal("others"),
                                        row.getBigDecimal("open"),
                                        row.getBigDecimal("unapplied")))
                .list();
    }

    /** How far the control accounts are from the subledger, in minor units. */
    BigDecimal controlAccount() {
        return receivables.subtract(open).abs().add(unappliedCash.add(unapplied).abs());
    }

    /** How far all that ever moved is from what is receivable now. */
    BigDecimal rollForward() {
        return others.negate().subtract(open.subtract(unapplied)).abs();
    }

    /** How far debits are from credits. */
    BigDecimal trialBalance() {
        return receivables.add(unappliedCash).add(others).abs();
    }
}
