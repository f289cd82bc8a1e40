package dev.countinghouse.query.adjustments;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.query.web.After;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.NotFound;
import dev.countinghouse.query.web.Sort;
import dev.countinghouse.query.web.State;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/** The adjustments of a book. One is there from when it is proposed or made. */
final class Adjustments {

    private static final String ROWS =
            """
            select a.*, s.state, f.first_position
            from adjustment a
            cross join lateral (
                select coalesce(a.proposed_position, a.made_position) as first_position) f
            cross join lateral (
                select case when a.reversed_position <= :known and a.reversed_on <= :on
                                then 'REVERSED'
                            when a.made_position <= :known
                                 and a.reversal_position <= :known
                                 and not coalesce(a.reversed_position <= :known, false)
                                 and not coalesce(
                                     a.reversal_declined_position <= :known
                                     and a.reversal_declined_position > a.reversal_position,
                                     false)
                                then 'REVERSAL_PROPOSED'
                            when a.made_position <= :known then 'MADE'
                            when a.declined_position <= :known then 'DECLINED'
                            else 'PROPOSED' end as state) s
            where a.book = :book and coalesce(a.proposed_position, a.made_position) <= :known
              and %s
            """;

    private static final String ONE = ROWS.formatted("a.adjustment = :adjustment");

    private static final String SOME =
            ROWS.formatted(
                    """
                    (cast(:account as text) is null or a.account = :account)
                      and (cast(:invoice as text) is null or a.invoice = :invoice)
                      and (cast(:state as text) is null or s.state = :state)
                    """);

    private static final String PAGE = "%sorder by %s\nlimit :limit";

    private static final String OPEN =
            """
            select cast(coalesce(sum(amount_minor), 0) as bigint) as open_minor
            from entry
            where book = :book and item_kind = 'ADJUSTMENT' and item = :adjustment
              and effective_on <= :on and position <= :known
            """;

    private Adjustments() {}

    /** Which of them. */
    record Wanted(
            @Nullable AccountId account,
            @Nullable InvoiceId invoice,
            Adjustment.@Nullable State state) {}

    static void each(
            State state,
            AsOf asOf,
            Wanted wanted,
            Sort<Adjustment> sort,
            After after,
            Consumer<Adjustment> row) {
        long known = state.known(asOf);
        String page = PAGE.formatted(sort.condition(after), sort.order());
        sort.bind(state.ask(asOf, SOME + page), after)
                .param("account", wanted.account == null ? null : wanted.account.value())
                .param("invoice", wanted.invoice == null ? null : wanted.invoice.value())
                .param("state", wanted.state == null ? null : wanted.state.name())
                .param("limit", after.limit())
                .query(
                        found -> {
                            row.accept(Adjustment.of(found, known));
                        });
    }

    /**
     * @throws NotFound if it was not known
     */
    static Adjustment one(State state, AsOf asOf, AdjustmentId adjustment) {
        return state.ask(asOf, ONE)
                .param("adjustment", adjustment.value())
                .query((row, _) -> Adjustment.of(row, state.known(asOf)))
                .optional()
                .orElseThrow(() -> new NotFound("adjustment", adjustment.value()));
    }

    /** What of it is open on the account. */
    static Money open(State state, AsOf asOf, Adjustment adjustment) {
        Long minor =
                state.ask(asOf, OPEN)
                        .param("adjustment", adjustment.adjustment())
                        .query(Long.class)
                        .single();
        return new Money(minor, adjustment.amount().currency());
    }
}
