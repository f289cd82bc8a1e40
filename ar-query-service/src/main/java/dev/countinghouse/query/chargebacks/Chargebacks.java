package dev.countinghouse.query.chargebacks;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.payment.ChargebackId;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.query.web.After;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.NotFound;
import dev.countinghouse.query.web.State;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/** The chargebacks of a book, newest first. One is there from its first step. */
final class Chargebacks {

    /** With the first step, the last, and the last that said an amount, by D as known at K. */
    static final String ROWS =
            """
            select f.chargeback, f.position, f.begun_on, l.payment, l.account, l.state,
                   l.effective_on, m.amount_minor, m.currency, m.code
            from (
                select book, chargeback, min(position) as position, min(effective_on) as begun_on
                from chargeback_step
                where book = :book and effective_on <= :on and position <= :known
                group by book, chargeback) f
            cross join lateral (
                select payment, account, state, effective_on from chargeback_step s
                where s.book = f.book and s.chargeback = f.chargeback
                  and s.effective_on <= :on and s.position <= :known
                order by s.position desc
                limit 1) l
            cross join lateral (
                select amount_minor, currency, code from chargeback_step s
                where s.book = f.book and s.chargeback = f.chargeback
                  and s.effective_on <= :on and s.position <= :known
                  and s.state in ('INQUIRED', 'CHARGED_BACK')
                order by s.position desc
                limit 1) m
            where true
            """;

    private static final String ONE = ROWS + " and f.chargeback = :chargeback";

    private static final String SOME =
            ROWS
                    + """
                      and (cast(:account as text) is null or l.account = :account)
                      and (cast(:payment as text) is null or l.payment = :payment)
                      and (cast(:state as text) is null or l.state = :state)
                      and (cast(:afterPosition as bigint) is null
                           or (f.position, f.chargeback)
                              < (cast(:afterPosition as bigint), :afterId))
                    order by f.position desc, f.chargeback desc
                    limit :limit
                    """;

    private static final String STEPS =
            """
            select state, effective_on, position, amount_minor, currency, code, note, done_by,
                   done_at
            from chargeback_step
            where book = :book and chargeback = :chargeback
              and effective_on <= :on and position <= :known
            order by position
            """;

    private Chargebacks() {}

    /** Which of them. */
    record Wanted(
            @Nullable AccountId account,
            @Nullable PaymentId payment,
            Chargeback.@Nullable State state) {}

    static void each(State state, AsOf asOf, Wanted wanted, After after, Consumer<Chargeback> row) {
        state.ask(asOf, SOME)
                .param("account", wanted.account == null ? null : wanted.account.value())
                .param("payment", wanted.payment == null ? null : wanted.payment.value())
                .param("state", wanted.state == null ? null : wanted.state.name())
                .param("afterPosition", after.key(0, Long::valueOf))
                .param("afterId", after.key(1, String::valueOf))
                .param("limit", after.limit())
                .query(
                        found -> {
                            row.accept(Chargeback.of(found));
                        });
    }

    /**
     * @throws NotFound if it was not known
     */
    static Chargeback one(State state, AsOf asOf, ChargebackId chargeback) {
        return state.ask(asOf, ONE)
                .param("chargeback", chargeback.value())
                .query((row, _) -> Chargeback.of(row))
                .optional()
                .orElseThrow(() -> new NotFound("chargeback", chargeback.value()));
    }

    static List<Chargeback.Step> steps(State state, AsOf asOf, ChargebackId chargeback) {
        return state.ask(asOf, STEPS)
                .param("chargeback", chargeback.value())
                .query((row, _) -> Chargeback.Step.of(row))
                .list();
    }
}
