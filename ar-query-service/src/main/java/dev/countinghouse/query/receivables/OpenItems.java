package dev.countinghouse.query.receivables;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.Reading.After;
import dev.countinghouse.query.web.Reads;
import dev.countinghouse.web.Values;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.LocalDate;
import java.util.function.Consumer;

/**
 * What is open, and what of it is overdue. Both come most urgent first: the longest due, of one day
 * the largest amount; so a collector who works from the top never leaves an older debt behind.
 */
final class OpenItems {

    private static final String ROWS =
            """
            select p.account, a.name, p.kind, p.item, p.installment, p.dated_on, p.due_on,
                   p.currency, v.number, p.open_minor,
                   coalesce(p.amount_minor, v.total_minor, -y.amount_minor, j.on_account_minor)
                       as amount_minor,
                   case when p.open_minor > 0 then greatest(0, :on - p.due_on) else 0 end
                       as days_late
            from part p
            join receivables.account a on a.book = :book and a.account = p.account
            left join receivables.invoice v
              on p.kind = 'INVOICE' and v.book = :book and v.invoice = p.item
            left join receivables.payment y
              on p.kind = 'PAYMENT' and y.book = :book and y.payment = p.item
            left join receivables.adjustment j
              on p.kind = 'ADJUSTMENT' and j.book = :book and j.adjustment = p.item
            where p.open_minor <> 0
              and (cast(:dueOn as date) is null
                   or (p.due_on, -p.open_minor, p.account, p.kind, p.item, p.installment)
                      > (:dueOn, cast(:minusOpen as bigint), :afterAccount, :afterKind,
                         :afterItem, cast(:afterInstallment as int)))
            order by p.due_on, -p.open_minor, p.account, p.kind, p.item, p.installment
            limit :limit
            """;

    private static final String ALL = Truth.OPEN_OF_ACCOUNT + ROWS;

    /**
     * What has not moved since D and K comes from the current sums in the order of the list, so
     * that a page takes what it shows; what has is summed from its entries.
     */
    private static final String OVERDUE =
            """
            with moved as materialized (
                select distinct item_kind, item from receivables.entry
                where book = :book and (cast(:account as text) is null or account = :account)
                  and (effective_on > :on or position > :known)
            ),
            part as (
                (select account, kind, item, 1 as installment, dated_on, due_on, currency,
                        cast(null as bigint) as amount_minor, open_minor
                 from receivables.item
                 where book = :book and open_minor > 0 and due_on <= :dueBy
                   and last_effective_on <= :on and last_position <= :known
                   and (cast(:account as text) is null or account = :account)
                   and (cast(:currency as text) is null or currency = :currency)
                   and (cast(:dueOn as date) is null
                        or (due_on, -open_minor) >= (:dueOn, cast(:minusOpen as bigint)))
                   and (cast(:dueOn as date) is null
                        or (due_on, -open_minor, account, kind, item)
                           > (:dueOn, cast(:minusOpen as bigint), :afterAccount, :afterKind,
                              :afterItem))
                 order by due_on, -open_minor, account, kind, item
                 limit :limit)
                union all
                (select i.account, i.kind, i.item, n.number, i.dated_on, n.due_on, i.currency,
                        n.amount_minor, n.open_minor
                 from receivables.installment n
                 join receivables.item i
                   on i.book = :book and i.item = n.invoice and i.kind = 'INVOICE'
                 where n.book = :book and n.open_minor > 0 and n.due_on <= :dueBy
                   and i.last_effective_on <= :on and i.last_position <= :known
                   and (cast(:account as text) is null or i.account = :account)
                   and (cast(:currency as text) is null or i.currency = :currency)
                   and (cast(:dueOn as date) is null
                        or (n.due_on, -n.open_minor) >= (:dueOn, cast(:minusOpen as bigint)))
                   and (cast(:dueOn as date) is null
                        or (n.due_on, -n.open_minor, i.account, i.kind, i.item, n.number)
                           > (:dueOn, cast(:minusOpen as bigint), :afterAccount, :afterKind,
                              :afterItem, cast(:afterInstallment as int)))
                 order by n.due_on, -n.open_minor, i.account, i.kind, i.item, n.number
                 limit :limit)
                union all
                (select account, kind, item, installment, dated_on, due_on, currency,
                        amount_minor, open_minor
                 from (select i.account, i.kind, i.item, coalesce(n.number, 1) as installment,
                              i.dated_on, coalesce(n.due_on, i.due_on) as due_on, i.currency,
                              n.amount_minor,
                              case when n.number is null then o.open_minor
                                   else receivables.part_open(o.open_minor, n.amount_minor,
                                                              n.earlier_minor, n.later_minor)
                              end as open_minor
                       from (select e.item_kind, e.item,
                                    cast(sum(e.amount_minor) as bigint) as open_minor
                             from moved m
                             join receivables.entry e
                               on e.book = :book and e.item = m.item
                              and e.item_kind = m.item_kind
                              and e.effective_on <= :on and e.position <= :known
                             group by e.item_kind, e.item) o
                       join receivables.item i
                         on i.book = :book and i.item = o.item and i.kind = o.item_kind
                       left join receivables.installment n
                         on i.due_on is null and n.book = :book and n.invoice = i.item) again
                 where open_minor > 0 and due_on <= :dueBy
                   and (cast(:currency as text) is null or currency = :currency))
            )
            """
                    + ROWS;

    /** Before any due date. */
    private static final LocalDate FIRST = LocalDate.EPOCH.minusYears(1_000);

    private OpenItems() {}

    /** Which of what is late, by at least so many days. */
    record Late(@Nullable AccountId account, @Nullable String currency, int minDays) {}

    /** Everything that is open on an account. */
    static void all(
            Reads.State state, AsOf asOf, AccountId account, After after, Consumer<OpenPart> row) {
        each(Truth.ask(state, asOf, ALL), account, after, row);
    }

    static void late(
            Reads.State state, AsOf asOf, Late wanted, After after, Consumer<OpenPart> row) {
        each(
                Truth.ask(state, asOf, OVERDUE)
                        .param("currency", wanted.currency)
                        .param("dueBy", dueBy(asOf, wanted.minDays)),
                wanted.account,
                after,
                row);
    }

    /** The last due date that is late by so many days. */
    private static LocalDate dueBy(AsOf asOf, int days) {
        long day = Math.max(FIRST.toEpochDay(), asOf.effectiveOn().toEpochDay() - days);
        return LocalDate.ofEpochDay(day);
    }

    private static void each(
            JdbcClient.StatementSpec query,
            @Nullable AccountId account,
            After after,
            Consumer<OpenPart> row) {
        query.param("account", account == null ? null : account.value())
                .param("dueOn", after.key(0, Values::parseDate))
                .param("minusOpen", after.key(1, Long::valueOf))
                .param("afterAccount", after.key(2, String::valueOf))
                .param("afterKind", after.key(3, String::valueOf))
                .param("afterItem", after.key(4, String::valueOf))
                .param("afterInstallment", after.key(5, Integer::valueOf))
                .param("limit", after.limit())
                .query(
                        found -> {
                            row.accept(OpenPart.of(found));
                        });
    }
}
