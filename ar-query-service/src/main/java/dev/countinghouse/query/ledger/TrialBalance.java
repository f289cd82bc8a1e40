package dev.countinghouse.query.ledger;

import dev.countinghouse.contract.Money;
import dev.countinghouse.query.journal.ChartOfAccounts;
import dev.countinghouse.query.journal.LedgerAccount;
import dev.countinghouse.query.journal.LedgerSide;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What every ledger account holds, each on one side. The debits are the credits in every currency,
 * or the journal is broken; so that is said first.
 *
 * @param difference debits less credits, by currency
 */
public record TrialBalance(
        boolean ties, List<Money> difference, List<Row> accounts, List<Total> totals) {

    /** What one ledger account holds in one currency; the other side is zero. */
    public record Row(
            String ledgerAccount, String name, LedgerSide normal, Money debit, Money credit) {}

    /** Both sides of one currency. */
    public record Total(Money debit, Money credit) {}

    /** What a ledger account holds, debit above zero. */
    record Balance(String ledgerAccount, Money amount) {}

    static TrialBalance of(List<Balance> balances, ChartOfAccounts chart) {
        var rows = new ArrayList<Row>();
        Map<String, Total> totals = new TreeMap<>();
        for (Balance balance : balances) {
            LedgerAccount account = chart.describe(balance.ledgerAccount());
            Money zero = Money.zero(balance.amount().currency());
            Money debit = balance.amount().isPositive() ? balance.amount() : zero;
            Money credit = balance.amount().isNegative() ? balance.amount().negated() : zero;
            rows.add(new Row(account.code(), account.name(), account.normal(), debit, credit));
            totals.merge(
                    zero.currency().getCurrencyCode(),
                    new Total(debit, credit),
                    (one, other) ->
                            new Total(
                                    one.debit().plus(other.debit()),
                                    one.credit().plus(other.credit())));
        }
        List<Money> difference =
                totals.values().stream().map(total -> total.debit().minus(total.credit())).toList();
        return new TrialBalance(
                difference.stream().allMatch(Money::isZero),
                difference,
                List.copyOf(rows),
                List.copyOf(totals.values()));
    }
}
