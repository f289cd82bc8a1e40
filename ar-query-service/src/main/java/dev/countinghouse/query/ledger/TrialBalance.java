package dev.countinghouse.query.ledger;

import dev.countinghouse.contract.Money;
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
        List<Money> difference,
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
            Money debit,
            Money credit,
            Money opening,
            Money debits,
            Money credits,
            Money closing) {}

    /**
     * Both sides of one currency.
     *
     * @param debit what accounts hold at the end on this side
     * @param debits what was debited in the period
     */
    public record Total(Money debit, Money credit, Money debits, Money credits) {
        Total plus(Total other) {
            return new Total(
                    debit.plus(other.debit),
                    credit.plus(other.credit),
                    debits.plus(other.debits),
                    credits.plus(other.credits));
        }
    }

    /** What a ledger account held, debit above zero, and what was debited and credited. */
    record Balance(String ledgerAccount, Money opening, Money debits, Money credits) {}

    static TrialBalance of(
            List<Balance> balances, LocalDate from, LocalDate to, ChartOfAccounts chart) {
        var rows = new ArrayList<Row>();
        Map<String, Total> totals = new TreeMap<>();
        for (Balance balance : balances) {
            LedgerAccount account = chart.describe(balance.ledgerAccount());
            Money closing = balance.opening().plus(balance.debits()).minus(balance.credits());
            Money zero = Money.zero(closing.currency());
            Money debit = closing.isPositive() ? closing : zero;
            Money credit = closing.isNegative() ? closing.negated() : zero;
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
        List<Money> difference =
                totals.values().stream().map(total -> total.debit().minus(total.credit())).toList();
        return new TrialBalance(
                difference.stream().allMatch(Money::isZero),
                difference,
                from,
                to,
                List.copyOf(rows),
                List.copyOf(totals.values()));
    }
}
