package dev.countinghouse.query.cash;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.cash.CashDecision;
import dev.countinghouse.contract.cash.CashFinding;
import dev.countinghouse.contract.cash.CashOutcome;
import dev.countinghouse.contract.cash.CashRulesVersion;
import dev.countinghouse.contract.cash.DecidedBy;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.query.cash.matching.CashMatcher;
import dev.countinghouse.query.cash.matching.Receipt;
import dev.countinghouse.query.payments.Payment;
import dev.countinghouse.query.payments.Payments;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.Columns;
import dev.countinghouse.query.web.State;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what a match is made of, and has it decided. */
final class Matches {

    private static final String UNIDENTIFIED = "UNIDENTIFIED";

    /** What requests for refunds hold of it, and what its account is. */
    private static final String AROUND =
            """
            select a.kind,
                   (select coalesce(sum(r.amount_minor), 0)
                    from refund r
                    cross join lateral (
                        select state from refund_step s
                        where s.book = r.book and s.refund = r.refund
                          and s.effective_on <= :on and s.position <= :known
                        order by s.position desc
                        limit 1) s
                    where r.book = :book and r.credit_kind = 'PAYMENT' and r.credit = :payment
                      and s.state in ('REQUESTED', 'APPROVED')) as held_minor,
                   (select count(*)
                    from payment p
                    join allocation l
                      on l.book = p.book and l.credit_kind = 'PAYMENT' and l.credit = p.payment
                     and l.number = 1 and l.amount_minor = p.amount_minor
                     and l.reversed_position is null and l.position <= :known
                    where p.book = :book and p.account = :account
                      and p.amount_minor = :amount and p.payment <> :payment
                      and p.position <= :known) as paid_before
            from account a
            where a.book = :book and a.account = :account
            """;

    private static final String LAST =
            """
            select decision, decided_by, decided_on, position
            from cash_decision
            where book = :book and payment = :payment and position <= :known
            order by position desc
            limit 1
            """;

    private Matches() {}

    private record Around(boolean unidentified, long held, int paidBefore) {}

    /**
     * @throws dev.countinghouse.query.web.NotFound if there is no such payment
     */
    static PaymentMatch of(State state, AsOf asOf, PaymentId id) {
        Payment payment = Payments.LIST.one(state, asOf, id);
        Around around = around(state, asOf, payment);
        List<Remittance> advices = Remittances.about(state, asOf, payment);
        long unapplied = Math.max(0, payment.unapplied().minor() - around.held);
        Receipt receipt = receipt(state, payment, unapplied, advices, around.paidBefore);
        return new PaymentMatch(
                asOf.effectiveOn(),
                payment.payment(),
                payment.account(),
                payment.amount(),
                new Money(unapplied, payment.amount().currency()),
                payment.receivedOn(),
                payment.reference(),
                payment.remittance(),
                advices,
                decision(
                        state,
                        asOf,
                        payment,
                        receipt,
                        around.unidentified,
                        CashRuleSets.holding(state, asOf, new AccountId(payment.account()))),
                last(state, asOf, id));
    }

    /** What other rules would make of a payment, on what was known then. */
    static CashDecision decided(State state, AsOf asOf, PaymentId id, CashRuleSets.Held rules) {
        Payment payment = Payments.LIST.one(state, asOf, id);
        Around around = around(state, asOf, payment);
        Receipt receipt =
                receipt(
                        state,
                        payment,
                        payment.amount().minor(),
                        Remittances.about(state, asOf, payment),
                        around.paidBefore);
        return decision(state, asOf, payment, receipt, around.unidentified, rules);
    }

    private static CashDecision decision(
            State state,
            AsOf asOf,
            Payment payment,
            Receipt receipt,
            boolean unidentified,
            CashRuleSets.Held held) {
        if (receipt.unapplied() == 0 || payment.state() == Payment.State.REVERSED) {
            return nothing(held.version(), CashFinding.MATCHED);
        }
        if (unidentified) return Unidentified.decide(state, asOf, receipt, held);
        return CashMatcher.decide(
                receipt,
                Payables.of(state, asOf, new AccountId(payment.account()), receipt),
                held.rules(),
                held.version(),
                asOf.effectiveOn());
    }

    /** There is no money to decide about. */
    private static CashDecision nothing(CashRulesVersion version, CashFinding finding) {
        return new CashDecision(
                CashOutcome.LEAVE,
                finding,
                DecidedBy.RULES,
                version,
                null,
                null,
                false,
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    private static Receipt receipt(
            State state,
            Payment payment,
            long unapplied,
            List<Remittance> advices,
            int paidBefore) {
        String text =
                Stream.of(payment.reference(), payment.remittance())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("\n"));
        return Receipt.of(
                payment.amount().currency(),
                unapplied,
                payment.receivedOn(),
                text,
                advices.stream().map(advice -> advice.received(state.book())).toList(),
                paidBefore);
    }

    private static Around around(State state, AsOf asOf, Payment payment) {
        return state.ask(asOf, AROUND)
                .param("payment", payment.payment())
                .param("account", payment.account())
                .param("amount", payment.amount().minor())
                .query(
                        (row, _) ->
                                new Around(
                                        row.getString("kind").equals(UNIDENTIFIED),
                                        row.getLong("held_minor"),
                                        row.getInt("paid_before")))
                .single();
    }

    private static PaymentMatch.@Nullable Decided last(State state, AsOf asOf, PaymentId id) {
        return state.ask(asOf, LAST)
                .param("payment", id.value())
                .query(
                        (row, _) ->
                                new PaymentMatch.Decided(
                                        EventJson.mapper()
                                                .readValue(
                                                        row.getString("decision"),
                                                        CashDecision.class),
                                        row.getString("decided_by"),
                                        Columns.date(row, "decided_on"),
                                        row.getLong("position")))
                .optional()
                .orElse(null);
    }
}
