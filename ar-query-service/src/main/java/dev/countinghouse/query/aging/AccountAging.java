package dev.countinghouse.query.aging;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.query.accounts.Account;
import dev.countinghouse.query.accounts.Accounts;
import dev.countinghouse.query.subledger.OpenItemSql;
import dev.countinghouse.query.web.After;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.Columns;
import dev.countinghouse.query.web.State;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** What was open on accounts on a day, by how old it was then. */
public final class AccountAging {

    private static final String BUCKETS = Buckets.of("part", "account", "open_minor");
    private static final String OF_BOOK = OpenItemSql.OPEN_OF_BOOK + BUCKETS;
    private static final String OF_ACCOUNT = OpenItemSql.OPEN_OF_ACCOUNT + BUCKETS;

    /** Accounts with anything open, by id. */
    private static final String CONTROL =
            OpenItemSql.TOTALS_OF_BOOK
                    + """
                    select t.account, a.name, t.currency, t.open_minor - t.unapplied_minor as minor
                    from total t
                    join account a on a.book = :book and a.account = t.account
                    where a.position <= :known
                      and (cast(:after as text) is null or t.account > :after)
                    order by t.account
                    """;

    private AccountAging() {}

    public static AgingRow ofAccount(State state, AsOf asOf, AgingTerms aging, AccountId account) {
        Account known = Accounts.one(state, asOf, account);
        return buckets(state, asOf, aging, account)
                .getOrDefault(account.value(), Buckets.empty())
                .against(known.account(), known.name(), aging, known.balance());
    }

    /** A row for each account that has anything open. */
    public static void byAccount(
            State state, AsOf asOf, AgingTerms aging, After after, Consumer<AgingRow> row) {
        var aged = buckets(state, asOf, aging, null);
        var left = new int[] {after.limit()};
        state.ask(asOf, CONTROL)
                .param("after", after.key(0, String::valueOf))
                .query(
                        found -> {
                            String account = found.getString("account");
                            Buckets buckets = aged.get(account);
                            Money control = Columns.money(found, "minor");
                            if (left[0] == 0 || (buckets == null && control.isZero())) return;
                            left[0]--;
                            row.accept(
                                    (buckets == null ? Buckets.empty() : buckets)
                                            .against(
                                                    account,
                                                    found.getString("name"),
                                                    aging,
                                                    control));
                        });
    }

    private static Map<String, Buckets> buckets(
            State state, AsOf asOf, AgingTerms aging, @Nullable AccountId account) {
        var aged = new HashMap<String, Buckets>();
        state.ask(asOf, account == null ? OF_BOOK : OF_ACCOUNT)
                .param("account", account == null ? null : account.value())
                .params(aging.parameters())
                .query(
                        row -> {
                            aged.computeIfAbsent(row.getString("account"), _ -> Buckets.empty())
                                    .add(row);
                        });
        return aged;
    }
}
