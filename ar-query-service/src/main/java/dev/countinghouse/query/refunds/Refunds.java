package dev.countinghouse.query.refunds;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.refund.RefundId;
import dev.countinghouse.query.web.After;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.NotFound;
import dev.countinghouse.query.web.Sort;
import dev.countinghouse.query.web.State;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/** The refunds of a book. One is there from its request. */
final class Refunds {

    /** With the last step by D as known at K. */
    static final String ROWS =
            """
            select r.*, s.state, s.effective_on
            from refund r
            cross join lateral (
                select state, effective_on from refund_step s
                where s.book = r.book and s.refund = r.refund
                  and s.effective_on <= :on and s.position <= :known
                order by s.position desc
                limit 1) s
            where r.book = :book
            """;

    private static final String ONE = ROWS + " and r.refund = :refund";

    private static final String SOME =
            ROWS
                    + """
                      and (cast(:account as text) is null or r.account = :account)
                      and (cast(:payment as text) is null
                           or (r.credit_kind = 'PAYMENT' and r.credit = :payment))
                      and (cast(:state as text) is null or s.state = :state)
                      %sorder by %s
                    limit :limit
                    """;

    private static final String STEPS =
            """
            select state, effective_on, position, done_by, done_at, reason, method, reference
            from refund_step
            where book = :book and refund = :refund
              and effective_on <= :on and position <= :known
            order by position
            """;

    private Refunds() {}

    /** Which of them. */
    record Wanted(
            @Nullable AccountId account,
            @Nullable PaymentId payment,
            Refund.@Nullable State state) {}

    static void each(
            State state,
            AsOf asOf,
            Wanted wanted,
            Sort<Refund> sort,
            After after,
            Consumer<Refund> row) {
        String sql = SOME.formatted(sort.condition(after), sort.order());
        sort.bind(state.ask(asOf, sql), after)
                .param("account", wanted.account == null ? null : wanted.account.value())
                .param("payment", wanted.payment == null ? null : wanted.payment.value())
                .param("state", wanted.state == null ? null : wanted.state.name())
                .param("limit", after.limit())
                .query(
                        found -> {
                            row.accept(Refund.of(found));
                        });
    }

    /**
     * @throws NotFound if it was not known
     */
    static Refund one(State state, AsOf asOf, RefundId refund) {
        return state.ask(asOf, ONE)
                .param("refund", refund.value())
                .query((row, _) -> Refund.of(row))
                .optional()
                .orElseThrow(() -> new NotFound("refund", refund.value()));
    }

    static List<Refund.Step> steps(State state, AsOf asOf, RefundId refund) {
        return state.ask(asOf, STEPS)
                .param("refund", refund.value())
                .query((row, _) -> Refund.Step.of(row))
                .list();
    }
}
