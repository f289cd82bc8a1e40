package dev.countinghouse.query.accounts;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.Sum;
import dev.countinghouse.contract.account.AccountKind;
import dev.countinghouse.query.disputed.DisputedSql;
import dev.countinghouse.query.subledger.OpenItemSql;
import dev.countinghouse.query.web.After;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.Columns;
import dev.countinghouse.query.web.NotFound;
import dev.countinghouse.query.web.Sort;
import dev.countinghouse.query.web.State;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Currency;
import java.util.function.Consumer;

/** The accounts of a book with their balances. An account is there from when it is known. */
public final class Accounts {

    /** The last change of each aspect by D as known at K, in one row. */
    private static final String CHANGES =
            """
            select max(value) filter (where aspect = 'NAME') as name,
                   max(value) filter (where aspect = 'TERMS') as terms,
                   max(value) filter (where aspect = 'ADDRESS') as address,
                   max(value) filter (where aspect = 'TAX_ID') as tax_id,
                   max(value) filter (where aspect = 'CONTACT') as contact,
                   max(value) filter (where aspect = 'CREDIT_LIMIT') as credit_limit,
                   max(effective_on) filter (where aspect = 'CREDIT_LIMIT' and value is not null)
                       as limited_on,
                   max(effective_on) filter (where aspect = 'CLOSED' and value is not null)
                       as closed_on,
                   max(effective_on) filter (where aspect = 'HELD' and value is not null)
                       as held_on,
                   max(reason) filter (where aspect = 'HELD' and value is not null)
                       as hold_reason
            from (
                select distinct on (aspect) aspect, value, reason, effective_on
                from account_change
                where book = :book and account = a.account
                  and effective_on <= :on and position <= :known
                order by aspect, effective_on desc, position desc) latest
            """;

    private static final String ROWS =
            """
            select a.account, coalesce(c.name, a.name) as name, a.kind, a.currency, a.opened_on,
                   c.closed_on, c.held_on, c.hold_reason, c.limited_on, coalesce(c.terms, a.terms) as terms, c.address,
                   c.tax_id, c.contact, c.credit_limit,
                   coalesce(t.open_minor, 0) as open_minor,
                   coalesce(t.unapplied_minor, 0) as unapplied_minor
            from account a
            left join total t on t.account = a.account
            cross join lateral (
            """
                    + CHANGES
                    + """
                      ) c
                      where a.book = :book and a.position <= :known
                      """;

    private static final String LIST =
            OpenItemSql.TOTALS_OF_BOOK
                    + ROWS
                    + """
                      and (cast(:kind as text) is null or a.kind = :kind)
                      and (cast(:closed as boolean) is null
                           or (c.closed_on is not null) = :closed)
                      %s
                    order by %s
                    limit :limit
                    """;

    private static final String ONE =
            OpenItemSql.TOTAL_OF_ACCOUNT
                    + ROWS
                    + """
                      and a.account = :account
                    """;

    private static final String OVERDUE =
            (OpenItemSql.OPEN_OF_ACCOUNT
                            + ", "
                            + DisputedSql.OF_ACCOUNT
                            + """
                            select coalesce(sum(p.open_minor - coalesce(dp.disputed_minor, 0)), 0)
                                       as overdue_minor,
                                   min(p.due_on) as oldest_due_on,
                                   (select coalesce(sum(disputed_minor), 0) from disputed)
                                       as disputed_minor
                            from part p
                            {disputed}
                            where p.open_minor > coalesce(dp.disputed_minor, 0) and p.due_on < :on
                            """)
                    .replace("{disputed}\n", DisputedSql.OF_PARTS);

    private static final String LAST_PAYMENT =
            """
            select payment, amount_minor, currency, received_on, reference
            from payment
            where book = :book and account = :account
              and effective_on <= :on and position <= :known
              and not coalesce(reversed_on <= :on and reversed_position <= :known, false)
            order by effective_on desc, payment desc
            limit 1
            """;

    private Accounts() {}

    /** The last money that came in and stayed. */
    record LastPayment(
            String payment, Money amount, LocalDate receivedOn, @Nullable String reference) {}

    static @Nullable LastPayment lastPayment(State state, AsOf asOf, AccountId account) {
        return state.ask(asOf, LAST_PAYMENT)
                .param("account", account.value())
                .query(
                        (row, _) ->
                                new LastPayment(
                                        row.getString("payment"),
                                        Columns.money(row, "amount_minor"),
                                        Columns.date(row, "received_on"),
                                        row.getString("reference")))
                .optional()
                .orElse(null);
    }

    /** Which accounts. */
    public record Wanted(@Nullable AccountKind kind, Account.@Nullable State state) {}

    /**
     * What of an account's open amount is late.
     *
     * @param amount without what is disputed
     * @param disputed what of all that is open is disputed, late or not
     * @param oldestDueOn since when, if any of it is
     */
    public record Overdue(Sum amount, Sum disputed, @Nullable LocalDate oldestDueOn) {}

    public static void each(
            State state,
            AsOf asOf,
            Wanted wanted,
            Sort<Account> sort,
            After after,
            Consumer<Account> row) {
        String sql = LIST.formatted(sort.condition(after), sort.order());
        sort.bind(state.ask(asOf, sql), after)
                .param("kind", wanted.kind == null ? null : wanted.kind.name())
                .param("closed", wanted.state == null ? null : wanted.state == Account.State.CLOSED)
                .param("limit", after.limit())
                .query(
                        found -> {
                            row.accept(Account.of(found));
                        });
    }

    /**
     * @throws NotFound if it was not known
     */
    public static Account one(State state, AsOf asOf, AccountId account) {
        return state.ask(asOf, ONE)
                .param("account", account.value())
                .query((row, _) -> Account.of(row))
                .optional()
                .orElseThrow(() -> new NotFound("account", account.value()));
    }

    public static Overdue overdue(State state, AsOf asOf, Account account) {
        Currency currency = account.currency();
        return state.ask(asOf, OVERDUE)
                .param("account", account.account())
                .query(
                        (row, _) ->
                                new Overdue(
                                        Columns.sum(row.getBigDecimal("overdue_minor"), currency),
                                        Columns.sum(row.getBigDecimal("disputed_minor"), currency),
                                        Columns.dateOrNull(row, "oldest_due_on")))
                .single();
    }
}
