package dev.countinghouse.query.reconciliation;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.Sum;
import dev.countinghouse.query.subledger.ItemKind;
import dev.countinghouse.query.web.Columns;
import dev.countinghouse.query.web.State;

import org.jspecify.annotations.Nullable;

import java.util.Currency;
import java.util.TreeMap;

/** What each account owes by the history: the only thing that is kept of it while it is read. */
final class AccountTotals {

    private static final String CURRENT =
            """
            select t.account, t.currency,
                   t.open_minor - coalesce(l.open_minor, 0) as open_minor,
                   t.unapplied_minor - coalesce(l.unapplied_minor, 0) as unapplied_minor
            from account_total t
            left join (
                select account,
                       coalesce(sum(amount_minor) filter (where item_kind <> 'PAYMENT'), 0)
                           as open_minor,
                       coalesce(-sum(amount_minor) filter (where item_kind = 'PAYMENT'), 0)
                           as unapplied_minor
                from entry where book = :book and position > :until
                group by account) l using (account)
            where t.book = :book
            order by t.account
            """;

    private record Key(String account, String currency) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byAccount = account.compareTo(other.account);
            return byAccount != 0 ? byAccount : currency.compareTo(other.currency);
        }
    }

    private record Total(Sum open, Sum unapplied) {
        static Total zero(Currency currency) {
            return new Total(Sum.zero(currency), Sum.zero(currency));
        }
    }

    private final TreeMap<Key, Total> totals = new TreeMap<>();

    void add(Refold.Move move) {
        Currency currency = move.amount().currency();
        totals.compute(
                new Key(move.account().value(), currency.getCurrencyCode()),
                (_, total) -> moved(total == null ? Total.zero(currency) : total, move));
    }

    private static Total moved(Total total, Refold.Move move) {
        return move.kind() == ItemKind.PAYMENT
                ? new Total(total.open(), total.unapplied().minus(Sum.of(move.amount())))
                : new Total(total.open().plus(move.amount()), total.unapplied());
    }

    /** Holds the current sums, less what came after a position, against these. */
    void compare(State state, long until, Findings findings) {
        var left = new TreeMap<>(totals);
        state.ask(CURRENT)
                .param("until", until)
                .query(
                        row -> {
                            Sum open = Columns.sum(row, "open_minor");
                            Sum unapplied = Columns.sum(row, "unapplied_minor");
                            Key key =
                                    new Key(
                                            row.getString("account"),
                                            open.currency().getCurrencyCode());
                            Total expected = left.remove(key);
                            if (expected == null) expected = Total.zero(open.currency());
                            check(key, "open items", expected.open(), open, findings);
                            check(key, "unapplied cash", expected.unapplied(), unapplied, findings);
                        });
        left.forEach(
                (key, expected) -> {
                    check(key, "open items", expected.open(), null, findings);
                    check(key, "unapplied cash", expected.unapplied(), null, findings);
                });
    }

    private static void check(
            Key key, String what, Sum expected, @Nullable Sum found, Findings findings) {
        if (expected.equals(found)) return;
        findings.add(
                new HistoryReport.Difference(
                        HistoryReport.Where.ACCOUNT_TOTAL,
                        found == null
                                ? "the account's current sum is missing: " + what
                                : "the account's current sum is another: " + what,
                        new AccountId(key.account()),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        expected,
                        found));
    }
}
