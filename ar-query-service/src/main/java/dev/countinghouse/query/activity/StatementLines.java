package dev.countinghouse.query.activity;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.Sum;
import dev.countinghouse.http.InvalidRequest;
import dev.countinghouse.http.Values;
import dev.countinghouse.query.accounts.Account;
import dev.countinghouse.query.accounts.Accounts;
import dev.countinghouse.query.web.After;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.Columns;
import dev.countinghouse.query.web.State;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Consumer;

/** The lines of an account's statement, oldest first, and the balances between which they are. */
public final class StatementLines {

    private static final String LINES =
            """
            with movement as (
                select effective_on, position,
                       case when kind in ('INVOICED', 'INVOICE_VOIDED') then 'INVOICE'
                            when kind in ('DISCOUNTED', 'DISCOUNT_REVERSED') then 'DISCOUNT'
                            when kind in ('ADJUSTED', 'ADJUSTMENT_REVERSED', 'CREDIT_ALLOCATED',
                                          'CREDIT_ALLOCATION_REVERSED') then 'ADJUSTMENT'
                            when kind in ('REFUNDED', 'REFUND_FAILED') then 'REFUND'
                            else 'PAYMENT' end as kind,
                       min(source) as document, min(currency) as currency,
                       cast(sum(amount_minor) as bigint) as amount_minor
                from entry
                where book = :book and account = :account
                  and effective_on <= :to and position <= :known
                group by 1, 2, 3
                having sum(amount_minor) <> 0
            ),
            line as (
                select *, sum(amount_minor) over (order by effective_on, position, kind)
                              as balance_minor
                from movement
            )
            select l.effective_on, l.position, l.kind, l.document, l.currency, l.amount_minor,
                   l.balance_minor, e.name as event, v.number, y.reference,
                   coalesce(y.method, a.kind) as document_kind
            from line l
            join event e on e.book = :book and e.position = l.position
            left join invoice v
              on l.kind = 'INVOICE' and v.book = :book and v.invoice = l.document
            left join payment y
              on l.kind in ('PAYMENT', 'DISCOUNT') and y.book = :book and y.payment = l.document
            left join adjustment a
              on l.kind = 'ADJUSTMENT' and a.book = :book and a.adjustment = l.document
            where l.effective_on >= :from
              and (cast(:afterDate as date) is null
                   or (l.effective_on, l.position, l.kind)
                      > (:afterDate, cast(:afterPosition as bigint), :afterKind))
            order by l.effective_on, l.position, l.kind
            limit :limit
            """;

    private static final String BALANCE =
            """
            select coalesce(sum(amount_minor), 0)
            from entry
            where book = :book and account = :account
              and effective_on <= :on and position <= :known
            """;

    private StatementLines() {}

    /** The days of a statement, both included; from the first of the month unless told. */
    public record Period(@Nullable LocalDate from, @Nullable LocalDate to) {
        public LocalDate last(AsOf asOf) {
            return to == null ? asOf.effectiveOn() : to;
        }

        public LocalDate first(AsOf asOf) {
            LocalDate first = from == null ? last(asOf).withDayOfMonth(1) : from;
            if (first.isAfter(last(asOf))) throw new InvalidRequest("from", "is after the end");
            return first;
        }
    }

    /** The lines between what was owed before and after. */
    static void whole(
            State state,
            AsOf asOf,
            AccountId account,
            Period period,
            After after,
            Consumer<StatementLine> row) {
        Account one = Accounts.one(state, asOf, account);
        LocalDate first = period.first(asOf);
        LocalDate last = period.last(asOf);
        Sum opening = balance(state, asOf.effectiveOn(first.minusDays(1)), one);
        row.accept(StatementLine.balance(StatementLine.Kind.OPENING, first, opening));
        each(state, asOf, account, period, after, row);
        Sum closing = balance(state, asOf.effectiveOn(last), one);
        row.accept(StatementLine.balance(StatementLine.Kind.CLOSING, last, closing));
    }

    public static void each(
            State state,
            AsOf asOf,
            AccountId account,
            Period period,
            After after,
            Consumer<StatementLine> row) {
        state.ask(asOf, LINES)
                .param("account", account.value())
                .param("from", period.first(asOf))
                .param("to", period.last(asOf))
                .param("afterDate", after.key(0, Values::parseDate))
                .param("afterPosition", after.key(1, Long::valueOf))
                .param("afterKind", after.key(2, String::valueOf))
                .param("limit", after.limit())
                .query(
                        found -> {
                            row.accept(StatementLine.of(found));
                        });
    }

    /** What an account owes. */
    public static Sum balance(State state, AsOf asOf, Account account) {
        BigDecimal minor =
                state.ask(asOf, BALANCE)
                        .param("account", account.account())
                        .query(BigDecimal.class)
                        .single();
        return Columns.sum(minor, account.currency());
    }
}
