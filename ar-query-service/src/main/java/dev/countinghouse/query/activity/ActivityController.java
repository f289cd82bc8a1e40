package dev.countinghouse.query.activity;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.Sum;
import dev.countinghouse.http.InvalidRequest;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;
import dev.countinghouse.http.Values;
import dev.countinghouse.query.accounts.Account;
import dev.countinghouse.query.accounts.Accounts;
import dev.countinghouse.query.history.EventHistory;
import dev.countinghouse.query.registers.Registers;
import dev.countinghouse.query.subledger.Subledger;
import dev.countinghouse.query.web.After;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.Columns;
import dev.countinghouse.query.web.Page;
import dev.countinghouse.query.web.QueryRequest;
import dev.countinghouse.query.web.State;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/**
 * An account's statement over a period: what was owed before, each change, what is owed after.
 * Money that only moves from a payment to an invoice of the account changes nothing and is no line;
 * what is paid for another account is one.
 */
@RestController
@Needs(Permission.READ)
final class ActivityController {

    private static final List<String> READS =
            List.of(Subledger.NAME, Registers.NAME, EventHistory.NAME);

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

    /**
     * @param opening what was owed at the end of the day before the first
     * @param closing what is owed at the end of the last day
     */
    record Statement(
            String account,
            String name,
            LocalDate from,
            LocalDate to,
            Sum opening,
            Sum closing,
            List<StatementLine> items,
            @Nullable String next) {}

    /** The days of a statement, both included; from the first of the month unless told. */
    private record Period(@Nullable LocalDate from, @Nullable LocalDate to) {
        LocalDate last(AsOf asOf) {
            return to == null ? asOf.effectiveOn() : to;
        }

        LocalDate first(AsOf asOf) {
            LocalDate first = from == null ? last(asOf).withDayOfMonth(1) : from;
            if (first.isAfter(last(asOf))) throw new InvalidRequest("from", "is after the end");
            return first;
        }
    }

    @GetMapping(
            path = "/v1/books/{book}/accounts/{account}/activity",
            produces = {"application/json", "text/csv"})
    void statement(QueryRequest reading, @PathVariable AccountId account) {
        var period =
                new Period(
                        reading.optional("from", Values::parseDate),
                        reading.optional("to", Values::parseDate));
        reading.notBoth("to", "effectiveOn");
        reading.list(
                READS,
                (state, asOf, after, row) -> {
                    Accounts.one(state, asOf, account);
                    each(state, asOf, account, period, after, row);
                },
                StatementLine::keys,
                StatementLine.CSV,
                (state, asOf, page) -> statement(state, asOf, account, period, page),
                (state, asOf, after, row) -> whole(state, asOf, account, period, after, row));
    }

    /** The lines between what was owed before and after. */
    private static void whole(
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

    private static void each(
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

    private static Statement statement(
            State state, AsOf asOf, AccountId account, Period period, Page<StatementLine> page) {
        Account one = Accounts.one(state, asOf, account);
        LocalDate first = period.first(asOf);
        LocalDate last = period.last(asOf);
        return new Statement(
                one.account(),
                one.name(),
                first,
                last,
                balance(state, asOf.effectiveOn(first.minusDays(1)), one),
                balance(state, asOf.effectiveOn(last), one),
                page.items(),
                page.next());
    }

    private static Sum balance(State state, AsOf asOf, Account account) {
        BigDecimal minor =
                state.ask(asOf, BALANCE)
                        .param("account", account.account())
                        .query(BigDecimal.class)
                        .single();
        return Columns.sum(minor, account.currency());
    }
}
