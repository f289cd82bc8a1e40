package dev.countinghouse.query.deposits;

import dev.countinghouse.contract.bank.BankAccountId;
import dev.countinghouse.contract.deposit.DepositId;
import dev.countinghouse.query.web.After;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.NotFound;
import dev.countinghouse.query.web.State;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** The deposits of a book, the newest first. */
public final class DepositList {

    /** Of {@code deposit_item i}: it was entered, and not taken out. */
    static final String IN_IT =
            """
            i.book = d.book and i.deposit = d.deposit and i.position <= :known
            and not exists (
                select from deposit_item_removed r
                where r.book = i.book and r.deposit = i.deposit and r.number = i.number
                  and r.position <= :known)
            """;

    /** Of {@code deposit d}: the last word on each batch, and what is in it. */
    private static final String BATCHES =
            """
            select distinct on (b.batch) b.batch, b.control_minor, b.count,
                   x.entered_minor, x.items
            from deposit_batch b
            cross join lateral (
                select cast(coalesce(sum(i.amount_minor), 0) as bigint) as entered_minor,
                       count(*) as items
                from deposit_item i
                where %s and i.batch = b.batch) x
            where b.book = d.book and b.deposit = d.deposit and b.position <= :known
            order by b.batch, b.position desc
            """
                    .formatted(IN_IT);

    private static final String ALL =
            """
            with told as (
                select d.*, c.control_minor, s.batched_minor, s.entered_minor, s.items, e.ended_by,
                       e.payments,
                       case when e.posted then 'POSTED'
                            when e.posted is not null then 'CANCELLED'
                            when s.ties and s.batched_minor = c.control_minor then 'BALANCED'
                            else 'OPEN' end as state
                from deposit d
                cross join lateral (
                    select control_minor from deposit_control c
                    where c.book = d.book and c.deposit = d.deposit and c.position <= :known
                    order by c.position desc limit 1) c
                cross join lateral (
                    select cast(coalesce(sum(b.control_minor), 0) as bigint) as batched_minor,
                           cast(coalesce(sum(b.entered_minor), 0) as bigint) as entered_minor,
                           cast(coalesce(sum(b.items), 0) as int) as items,
                           coalesce(bool_and(b.control_minor = b.entered_minor
                                             and b.count = b.items), false) as ties
                    from (%s) b) s
                left join lateral (
                    select e.posted, e.payments, e.ended_by from deposit_end e
                    where e.book = d.book and e.deposit = d.deposit and e.position <= :known
                    limit 1) e on true
                where d.book = :book and d.position <= :known
            )
            select * from told
            """
                    .formatted(BATCHES);

    private static final String SOME =
            ALL
                    + """
                      where deposited_on <= :on
                        and (cast(:bank as text) is null or bank = :bank)
                        and (cast(:state as text) is null or state = :state)
                        and (cast(:after as date) is null
                             or (deposited_on, position)
                                 < (cast(:after as date), cast(:afterPosition as bigint)))
                      order by deposited_on desc, position desc
                      limit :limit
                      """;

    private static final String ONE = ALL + " where deposit = :deposit";

    private static final String BATCHES_OF_ONE =
            """
            select b.*, d.currency
            from deposit d cross join lateral (%s) b
            where d.book = :book and d.deposit = :deposit
            order by b.batch
            """
                    .formatted(BATCHES);

    private static final String ITEMS_OF_ONE =
            """
            select i.*
            from deposit d, deposit_item i
            where d.book = :book and d.deposit = :deposit and %s
            order by i.number
            """
                    .formatted(IN_IT);

    private static final String PAYMENTS =
            """
            select payments from deposit_end d
            where d.book = :book and d.deposit = :deposit and d.position <= :known and d.posted
            """;

    /** Which of them. */
    record Wanted(@Nullable BankAccountId bank, Deposit.@Nullable State state) {}

    private DepositList() {}

    static void each(State state, AsOf asOf, Wanted wanted, After after, Consumer<Deposit> row) {
        state.ask(asOf, SOME)
                .param("bank", wanted.bank == null ? null : wanted.bank.value())
                .param("state", wanted.state == null ? null : wanted.state.name())
                .param("after", after.key(0, LocalDate::parse))
                .param("afterPosition", after.key(1, Long::valueOf))
                .param("limit", after.limit())
                .query(
                        found -> {
                            row.accept(Deposit.of(found));
                        });
    }

    /**
     * @throws NotFound if it was not known
     */
    public static DepositDetail one(State state, AsOf asOf, DepositId id) {
        long known = state.known(asOf);
        Deposit deposit =
                state.ask(ONE)
                        .param("known", known)
                        .param("deposit", id.value())
                        .query((row, _) -> Deposit.of(row))
                        .optional()
                        .orElseThrow(() -> new NotFound("deposit", id.value()));
        List<String> payments =
                state.ask(PAYMENTS)
                        .param("known", known)
                        .param("deposit", id.value())
                        .query((row, _) -> List.of((String[]) row.getArray("payments").getArray()))
                        .optional()
                        .orElse(List.of());
        return new DepositDetail(
                asOf.effectiveOn(),
                deposit,
                state.ask(BATCHES_OF_ONE)
                        .param("known", known)
                        .param("deposit", id.value())
                        .query((row, _) -> DepositDetail.Batch.of(row))
                        .list(),
                state.ask(ITEMS_OF_ONE)
                        .param("known", known)
                        .param("deposit", id.value())
                        .query((row, number) -> DepositDetail.Item.of(row, number, payments))
                        .list());
    }
}
