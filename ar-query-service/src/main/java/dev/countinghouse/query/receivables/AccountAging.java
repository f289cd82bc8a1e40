package dev.countinghouse.query.receivables;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.QueryRequest.After;
import dev.countinghouse.query.web.Snapshots;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** What was open on accounts on a day, by how old it was then. */
final class AccountAging {

    /** Credits that do not age have bucket -1. */
    private static final String BUCKETS =
            """
            select account,
                   case
                       when :apart and side <> 'DEBT' then -1
                       else width_bucket(
                           :on - case when :byDueDate then due_on else dated_on end,
                           cast(string_to_array(:thresholds, ',') as int[]))
                   end as bucket,
                   cast(sum(open_minor) as bigint) as minor
            from part
            group by 1, 2
            """;

    private static final String OF_BOOK = OpenItemSql.OPEN_OF_BOOK + BUCKETS;
    private static final String OF_ACCOUNT = OpenItemSql.OPEN_OF_ACCOUNT + BUCKETS;

    /** Accounts with anything open, by id. */
    private static final String CONTROL =
            OpenItemSql.TOTALS_OF_BOOK
                    + """
                    select t.account, a.name, t.currency, t.open_minor - t.unapplied_minor as minor
                    from total t
                    join receivables.account a on a.book = :book and a.account = t.account
                    where a.position <= :known
                      and (cast(:after as text) is null or t.account > :after)
                    order by t.account
                    """;

    private AccountAging() {}

    static AgingRow ofAccount(
            Snapshots.State state, AsOf asOf, AgingTerms aging, AccountId account) {
        Account known = Accounts.one(state, asOf, account);
        return buckets(state, asOf, aging, account)
                .getOrDefault(account.value(), Buckets.empty())
                .against(known.account(), known.name(), aging, known.balance());
    }

    /** A row for each account that has anything open. */
    static void byAccount(
            Snapshots.State state,
            AsOf asOf,
            AgingTerms aging,
            After after,
            Consumer<AgingRow> row) {
        var aged = buckets(state, asOf, aging, null);
        var left = new int[] {after.limit()};
        OpenItemSql.ask(state, asOf, CONTROL)
                .param("after", after.key(0, String::valueOf))
                .query(
                        found -> {
                            String account = found.getString("account");
                            Buckets buckets = aged.get(account);
                            Money control = OpenItemSql.money(found, "minor");
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
            Snapshots.State state, AsOf asOf, AgingTerms aging, @Nullable AccountId account) {
        var aged = new HashMap<String, Buckets>();
        OpenItemSql.ask(state, asOf, account == null ? OF_BOOK : OF_ACCOUNT)
                .param("account", account == null ? null : account.value())
                .param("apart", aging.credits() != AgingTerms.Credits.AGE)
                .param("byDueDate", aging.basis() == AgingTerms.Basis.DUE_DATE)
                .param("thresholds", aging.thresholds())
                .query(
                        row -> {
                            aged.computeIfAbsent(row.getString("account"), _ -> Buckets.empty())
                                    .add(row);
                        });
        return aged;
    }
}
