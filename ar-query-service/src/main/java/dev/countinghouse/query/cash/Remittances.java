package dev.countinghouse.query.cash;

import dev.countinghouse.contract.cash.CashDecision;
import dev.countinghouse.contract.cash.RemittanceId;
import dev.countinghouse.query.payments.Payment;
import dev.countinghouse.query.web.After;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.NotFound;
import dev.countinghouse.query.web.QueryRequest;
import dev.countinghouse.query.web.State;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/** Remittance advices, newest first. One is there from the day on which it came. */
final class Remittances {

    private static final String ROWS =
            """
            select r.remittance, r.account, coalesce(j.payment, r.payment) as payment,
                   r.reference, r.total_minor, r.currency, r.lines, r.received_on, j.joined_on,
                   r.position
            from remittance r
            left join lateral (
                select payment, joined_on from remittance_payment
                where book = :book and remittance = r.remittance
                  and joined_on <= :on and position <= :known
                order by position desc limit 1) j on true
            where r.book = :book and r.received_on <= :on and r.position <= :known
            """;

    /**
     * Those that a payment is joined with, that name it, or that have its reference and amount and
     * no payment yet.
     */
    private static final String ABOUT =
            ROWS
                    + """
                      and (r.payment = :payment
                           or r.remittance in (select remittance from remittance_payment
                                               where book = :book and payment = :payment
                                                 and position <= :known)
                           or (r.payment is null and j.payment is null
                               and r.reference = :reference and r.total_minor = :amount
                               and r.currency = :currency
                               and (r.account is null or r.account = :account)))
                    order by r.position
                    limit :limit
                    """;

    private static final String SOME =
            ROWS
                    + """
                      and (cast(:account as text) is null or r.account = :account)
                      and (cast(:payment as text) is null
                           or coalesce(j.payment, r.payment) = :payment)
                      and (cast(:joined as boolean) is null
                           or (coalesce(j.payment, r.payment) is not null) = :joined)
                      and (cast(:after as bigint) is null
                           or r.position < cast(:after as bigint))
                    order by r.position desc
                    limit :limit
                    """;

    private static final String ONE = ROWS + " and r.remittance = :remittance";

    private Remittances() {}

    /** Which of them. */
    record Wanted(@Nullable String account, @Nullable String payment, @Nullable Boolean joined) {

        static Wanted of(QueryRequest reading) {
            return new Wanted(
                    reading.optional("account", String::valueOf),
                    reading.optional("payment", String::valueOf),
                    reading.optional("joined", Wanted::flag));
        }

        private static boolean flag(String text) {
            if (text.equals("true")) return true;
            if (text.equals("false")) return false;
            throw new IllegalArgumentException("must be true or false");
        }
    }

    static List<Remittance> about(State state, AsOf asOf, Payment payment) {
        return state.ask(asOf, ABOUT)
                .param("payment", payment.payment())
                .param("reference", payment.reference())
                .param("amount", payment.amount().minor())
                .param("currency", payment.amount().currency().getCurrencyCode())
                .param("account", payment.account())
                .param("limit", CashDecision.MAX_REMITTANCES)
                .query((row, _) -> Remittance.of(row))
                .list();
    }

    static void each(State state, AsOf asOf, Wanted wanted, After after, Consumer<Remittance> row) {
        state.ask(asOf, SOME)
                .param("account", wanted.account)
                .param("payment", wanted.payment)
                .param("joined", wanted.joined)
                .param("after", after.key(0, Long::valueOf))
                .param("limit", after.limit())
                .query(
                        found -> {
                            row.accept(Remittance.of(found));
                        });
    }

    /**
     * @throws NotFound if it was not known
     */
    static Remittance one(State state, AsOf asOf, RemittanceId remittance) {
        return state.ask(asOf, ONE)
                .param("remittance", remittance.value())
                .query((row, _) -> Remittance.of(row))
                .optional()
                .orElseThrow(() -> new NotFound("remittance", remittance.value()));
    }
}
