package dev.countinghouse.query.ledger;

import dev.countinghouse.contract.Sum;
import dev.countinghouse.query.journal.ChartOfAccounts;
import dev.countinghouse.query.journal.LedgerAccount;
import dev.countinghouse.query.journal.LedgerSide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What every ledger account holds, and how it came to that over a period. The debits are the
 * credits in every currency, or the journal is broken; so that is said first.
 *
 * @param difference debits less credits of what the accounts hold, by currency
 * @param from the first day of the period
 * @param to its last day
 */
public record TrialBalance(
        boolean ties,
        List<Sum> difference,
        LocalDate from,
        LocalDate to,
        List<Row> accounts,
        List<Total> totals) {

    /**
     * One ledger account in one currency.
     *
     * @param debit what it holds at the end, if that is a debit; the other side is zero
     * @param opening what it held before the first day, debit above zero
     * @param debits what was debited in the period
     * @param credits what was credited in the period, above zero
     * @param closing opening and debits less credits
     */
    public record Row(
            String ledgerAccount,
            String name,
            LedgerSide normal,
            Sum debit,
            Sum credit,
            Sum opening,
            Sum debits,
            Sum credits,
            Sum closing) {}

    /**
     * Both sides of one currency.
     *
     * @param debit what accounts hold at the end on this side
     * @param debits what was debited in the period
     */
    public record Total(Sum debit, Sum credit, Sum debits, Sum credits) {
        Total plus(Total other) {
            return new Total(
                    debit.plus(other.debit),
                    credit.plus(other.credit),
                    debits.plus(other.debits),
                    credits.plus(other.credits));
        }
    }

    /** What a ledger account held, debit above zero, and what was debited and credited. */
    record Balance(String ledgerAccount, Sum opening, Sum debits, Sum credits) {}

    static TrialBalance of(
            List<Balance> balances, LocalDate from, LocalDate to, ChartOfAccounts chart) {
        var rows = new ArrayList<Row>();
        Map<String, Total> totals = new TreeMap<>();
        for (Balance balance : balances) {
            LedgerAccount account = chart.describe(balance.ledgerAccount());
            Sum closing = balance.opening().plus(balance.debits()).minus(balance.credits());
            Sum zero = Sum.zero(closing.currency());
            Sum debit = closing.isPositive() ? closing : zero;
            Sum credit = closing.isNegative() ? closing.negated() : zero;
            rows.add(
                    new Row(
                            account.code(),
                            account.name(),
                            account.normal(),
                            debit,
                            credit,
                            balance.opening(),
                            balance.debits(),
                            balance.credits(),
                            closing));
            totals.merge(
                    zero.currency().getCurrencyCode(),
                    new Total(debit, credit, balance.debits(), balance.credits()),
                    Total::plus);
        }
        List<Sum> difference =
                totals.values().stream().map(total -> total.debit().minus(total.credit())).toList();
        return new TrialBalance(
                difference.stream().allMatch(Sum::isZero),
                difference,
                from,
                to,
                List.copyOf(rows),
                List.copyOf(totals.values()));
    }
}
