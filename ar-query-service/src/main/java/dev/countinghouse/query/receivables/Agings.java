package dev.countinghouse.query.receivables;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.Reading.After;
import dev.countinghouse.query.web.Reads;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** What was open on a day, by how old it was then. */
final class Agings {

    /** Credits that do not age have bucket -1. */
    private static final String BUCKETS =
            Truth.OPEN
                    + """
                    select case when :byAccount then account end as account, currency,
                           case
                               when :apart and kind <> 'INVOICE' and open_minor < 0 then -1
                               else width_bucket(
                                   :on - case when :byDueDate then due_on else dated_on end,
                                   cast(string_to_array(:thresholds, ',') as int[]))
                           end as bucket,
                           cast(sum(open_minor) as bigint) as minor
                    from part
                    group by 1, 2, 3
                    """;

    private static final String CONTROL =
            Truth.TOTALS
                    + """
                    select currency,
                           cast(sum(open_minor - unapplied_minor) as bigint) as minor
                    from total
                    group by currency
                    order by currency
                    """;

    /** Accounts with anything open, by id. */
    private static final String CONTROL_BY_ACCOUNT =
            Truth.TOTALS
                    + """
                    select t.account, a.name, t.currency, t.open_minor - t.unapplied_minor as minor
                    from total t
                    join receivables.account a on a.book = :book and a.account = t.account
                    where a.position <= :known
                      and (cast(:after as text) is null or t.account > :after)
                    order by t.account
                    """;

    private Agings() {}

    /** Sums of buckets; the credits apart under -1. */
    private record Sums(Map<Integer, Long> minors) {
        Aged against(@Nullable String account, @Nullable String name, Aging aging, Money control) {
            List<Money> buckets = new ArrayList<>();
            for (int n = 0; n < aging.buckets().size(); n++) buckets.add(sum(n, control));
            return Aged.of(account, name, aging, buckets, sum(-1, control), control);
        }

        private Money sum(int bucket, Money like) {
            return new Money(minors.getOrDefault(bucket, 0L), like.currency());
        }
    }

    /** A row for each currency of a book. */
    static List<Aged> ofBook(Reads.State state, AsOf asOf, Aging aging) {
        var aged = sums(state, asOf, aging, null, false);
        return Truth.ask(state, asOf, CONTROL)
                .param("account", null)
                .query(
                        (row, _) -> {
                            Money control = Truth.money(row, "minor");
                            Sums sums = aged.remove(control.currency().getCurrencyCode());
                            return (sums == null ? new Sums(Map.of()) : sums)
                                    .against(null, null, aging, control);
                        })
                .list();
    }

    static Aged ofAccount(Reads.State state, AsOf asOf, Aging aging, AccountId account) {
        Account known = Accounts.one(state, asOf, account);
        var aged = sums(state, asOf, aging, account, true);
        Sums sums = aged.getOrDefault(account.value(), new Sums(Map.of()));
        return sums.against(known.account(), known.name(), aging, known.balance());
    }

    /** A row for each account that has anything open. */
    static void byAccount(
            Reads.State state, AsOf asOf, Aging aging, After after, Consumer<Aged> row) {
        var aged = sums(state, asOf, aging, null, true);
        var left = new int[] {after.limit()};
        Truth.ask(state, asOf, CONTROL_BY_ACCOUNT)
                .param("account", null)
                .param("after", after.key(0, String::valueOf))
                .query(
                        found -> {
                            Sums sums = aged.get(found.getString("account"));
                            Money control = Truth.money(found, "minor");
                            if (left[0] == 0 || (sums == null && control.isZero())) return;
                            left[0]--;
                            row.accept(
                                    (sums == null ? new Sums(Map.of()) : sums)
                                            .against(
                                                    found.getString("account"),
                                                    found.getString("name"),
                                                    aging,
                                                    control));
                        });
    }

    /** By account, or by currency of the book as a whole. */
    private static Map<String, Sums> sums(
            Reads.State state,
            AsOf asOf,
            Aging aging,
            @Nullable AccountId account,
            boolean byAccount) {
        var sums = new TreeMap<String, Sums>();
        Truth.ask(state, asOf, BUCKETS)
                .param("account", account == null ? null : account.value())
                .param("byAccount", byAccount)
                .param("apart", aging.credits() != Aging.Credits.AGE)
                .param("byDueDate", aging.basis() == Aging.Basis.DUE_DATE)
                .param("thresholds", aging.thresholds())
                .query(
                        row -> {
                            String key = row.getString(byAccount ? "account" : "currency");
                            sums.computeIfAbsent(key, _ -> new Sums(new TreeMap<>()))
                                    .minors
                                    .put(row.getInt("bucket"), row.getLong("minor"));
                        });
        return sums;
    }
}
