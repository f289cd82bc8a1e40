package dev.countinghouse.query.charges;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.billing.DraftMade;
import dev.countinghouse.query.web.After;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.Columns;
import dev.countinghouse.query.web.Csv;
import dev.countinghouse.query.web.Sort;
import dev.countinghouse.query.web.State;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/**
 * What an account has to bill through a date: what a billing run would draft.
 *
 * @param charges how many that have a price and are on no draft
 * @param amount of those, before taxes
 * @param recurring how many recurring charges have come besides
 * @param unpriced how many wait for a price and would be left out
 */
record Billable(
        String account,
        String accountName,
        int charges,
        Money amount,
        int recurring,
        int unpriced,
        @Nullable LocalDate firstOn) {

    static final Csv<Billable> CSV =
            Csv.<Billable>of()
                    .column("account", Billable::account)
                    .column("accountName", Billable::accountName)
                    .column("charges", Billable::charges)
                    .column("amount", Billable::amount)
                    .column("currency", row -> row.amount.currency())
                    .column("recurring", Billable::recurring)
                    .column("unpriced", Billable::unpriced)
                    .column("firstOn", Billable::firstOn);

    static final Sort<Billable> SORT =
            new Sort<>(
                    List.of(Sort.Key.text("account", Billable::account)), List.of(), Sort.Way.UP);

    /** By account, of what is open and of what has come. */
    private static final String SOME =
            ChargeSql.OPEN
                    + ", "
                    + RecurringSql.ALL
                    + """
                    , billable as (
                        select account, min(account_name) as account_name, min(currency) as currency,
                               count(*) filter (where state = 'PRICED') as charges,
                               cast(coalesce(sum(amount_minor) filter (where state = 'PRICED'), 0)
                                    as bigint) as amount_minor,
                               count(*) filter (where state = 'UNPRICED') as unpriced,
                               0 as recurring, min(charged_on) as first_on
                        from standing
                        where state in ('PRICED', 'UNPRICED') and charged_on <= :through
                        group by account
                        union all
                        select n.account, min(n.account_name), min(a.currency), 0, 0, 0,
                               count(*), min(n.next_on)
                        from next_ones n
                        join account a on a.book = :book and a.account = n.account
                        where n.next_on <= :through
                        group by n.account
                    )
                    select * from (
                        select account, min(account_name) as account_name,
                               min(currency) as currency, sum(charges) as charges,
                               cast(sum(amount_minor) as bigint) as amount_minor,
                               sum(recurring) as recurring, sum(unpriced) as unpriced,
                               min(first_on) as first_on
                        from billable
                        group by account
                        having sum(charges) + sum(recurring) > 0) accounts
                    where (cast(:from as text) is null or account >= :from)
                    %sorder by %s
                    limit :limit
                    """;

    static void each(
            State state,
            AsOf asOf,
            LocalDate through,
            @Nullable AccountId from,
            After after,
            Consumer<Billable> row) {
        SORT.bind(state.ask(asOf, SOME.formatted(SORT.condition(after), SORT.order())), after)
                .param("through", through)
                .param("from", from == null ? null : from.value())
                .param("limit", after.limit())
                .query(
                        found -> {
                            row.accept(of(found));
                        });
    }

    private static Billable of(ResultSet row) throws SQLException {
        return new Billable(
                row.getString("account"),
                row.getString("account_name"),
                row.getInt("charges"),
                Columns.money(row, "amount_minor"),
                row.getInt("recurring"),
                row.getInt("unpriced"),
                Columns.dateOrNull(row, "first_on"));
    }

    /**
     * The same of one account, thing by thing: no more than a draft may have.
     *
     * @param recurring those that have come
     */
    record Things(LocalDate through, List<String> charges, List<String> recurring) {

        private static final String CHARGES =
                ChargeSql.OPEN_OF_ACCOUNT
                        + """
                        select charge from standing
                        where state = 'PRICED' and charged_on <= :through
                        order by charged_on, position, charge
                        limit :limit
                        """;

        private static final String RECURRING =
                "with "
                        + RecurringSql.OF_ACCOUNT
                        + """
                        select recurring from next_ones
                        where next_on <= :through
                        order by recurring
                        limit :limit
                        """;

        private static final int MAX_RECURRING = 100;

        static Things of(State state, AsOf asOf, AccountId account, LocalDate through) {
            return new Things(
                    through,
                    names(state, asOf, CHARGES, account, through, DraftMade.MAX_LINES),
                    names(state, asOf, RECURRING, account, through, MAX_RECURRING));
        }

        private static List<String> names(
                State state,
                AsOf asOf,
                String sql,
                AccountId account,
                LocalDate through,
                int most) {
            return state.ask(asOf, sql)
                    .param("account", account.value())
                    .param("through", through)
                    .param("limit", most)
                    .query((row, _) -> row.getString(1))
                    .list();
        }
    }
}
