package dev.countinghouse.query.aging;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.Sum;
import dev.countinghouse.query.accounts.Account;
import dev.countinghouse.query.accounts.AccountNames;
import dev.countinghouse.query.accounts.Accounts;
import dev.countinghouse.query.disputed.DisputedSql;
import dev.countinghouse.query.subledger.OpenItemSql;
import dev.countinghouse.query.web.After;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.Columns;
import dev.countinghouse.query.web.State;

import java.util.function.Consumer;

/** What was open on accounts on a day, by how old it was then. */
public final class AccountAging {

    private static final String BUCKETS = Buckets.of("part", "account", "open_minor");

    private static final String OF_ACCOUNT = OpenItemSql.OPEN_OF_ACCOUNT + BUCKETS;

    private static final String DISPUTED_OF_ACCOUNT =
            "with "
                    + DisputedSql.OF_ACCOUNT
                    + "select coalesce(sum(disputed_minor), 0) from disputed";

    /**
     * Accounts with anything open, by id, each a row: so that a book of any size passes through
     * without being kept.
     */
    private static final String OF_BOOK =
            OpenItemSql.OPEN_AND_TOTALS_OF_BOOK
                    + ", "
                    + DisputedSql.OF_BOOK
                    + """
                      , disputed_of as (
                          select account, sum(disputed_minor) as disputed_minor
                          from disputed group by account
                      )
                      """
                    + ", bucket as ("
                    + BUCKETS
                    + """
                      ),
                      aged as (
                          select account, string_agg(bucket || '=' || minor, ' ') as buckets
                          from bucket group by account
                      )
                      select t.account, {name} as name, t.currency,
                             t.open_minor - t.unapplied_minor as minor, aged.buckets,
                             coalesce(d.disputed_minor, 0) as disputed_minor
                      from total t
                      join account a on a.book = :book and a.account = t.account
                      {renamed}
                      left join aged on aged.account = t.account
                      left join disputed_of d on d.account = t.account
                      where a.position <= :known
                        and (aged.account is not null or t.open_minor <> t.unapplied_minor)
                        and (cast(:after as text) is null or t.account > :after)
                      order by t.account
                      limit :limit
                      """
                            .replace("{name}", AccountNames.NAME)
                            .replace("{renamed}\n", AccountNames.RENAMED);

    private AccountAging() {}

    public static AgingRow ofAccount(State state, AsOf asOf, AgingTerms aging, AccountId account) {
        Account known = Accounts.one(state, asOf, account);
        Buckets buckets = Buckets.empty();
        state.ask(asOf, OF_ACCOUNT)
                .param("account", account.value())
                .params(aging.parameters())
                .query(
                        row -> {
                            buckets.add(
                                    row.getInt("bucket"),
                                    row.getBigDecimal("minor").toBigIntegerExact());
                        });
        Sum disputed =
                state.ask(asOf, DISPUTED_OF_ACCOUNT)
                        .param("account", account.value())
                        .query((row, _) -> Columns.sum(row.getBigDecimal(1), known.currency()))
                        .single();
        return buckets.against(known.account(), known.name(), aging, disputed, known.balance());
    }

    /** A row for each account that has anything open. */
    public static void byAccount(
            State state, AsOf asOf, AgingTerms aging, After after, Consumer<AgingRow> row) {
        state.ask(asOf, OF_BOOK)
                .params(aging.parameters())
                .param("after", after.key(0, String::valueOf))
                .param("limit", after.limit())
                .query(
                        found -> {
                            row.accept(
                                    Buckets.parse(found.getString("buckets"))
                                            .against(
                                                    found.getString("account"),
                                                    found.getString("name"),
                                                    aging,
                                                    Columns.sum(found, "disputed_minor"),
                                                    Columns.sum(found, "minor")));
                        });
    }
}
