package dev.countinghouse.command.cash;

import dev.countinghouse.command.applying.Application;
import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.Authority;
import dev.countinghouse.command.facts.Disputable;
import dev.countinghouse.command.facts.PaymentFacts;
import dev.countinghouse.command.facts.PeriodFacts;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.cash.CashAllocation;
import dev.countinghouse.contract.cash.CashCandidate;
import dev.countinghouse.contract.cash.CashDecision;
import dev.countinghouse.contract.cash.CashOutcome;
import dev.countinghouse.contract.cash.RemittanceId;
import dev.countinghouse.contract.cash.Shortfall;
import dev.countinghouse.contract.cash.Treatment;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentPosted;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Decides which open items a payment's unapplied money pays.
 *
 * @param by who sends it, and what they may write off alone
 */
@Needs(Permission.POST)
public record ApplyCash(
        BookId book,
        PaymentId payment,
        CashDecision decision,
        LocalDate effectiveOn,
        Authority by) {

    public ApplyCash {
        Limits.date(effectiveOn, "the date");
        boolean applies = decision.outcome() == CashOutcome.APPLY;
        if (applies && decision.allocations().isEmpty()) {
            throw new IllegalArgumentException("APPLY needs allocations");
        }
        if (decision.outcome() == CashOutcome.LEAVE && !decision.allocations().isEmpty()) {
            throw new IllegalArgumentException("LEAVE has no allocations");
        }
        Limits.size(decision.allocations(), 0, PaymentPosted.MAX_ALLOCATIONS, "the allocations");
        Limits.size(decision.candidates(), 0, CashDecision.MAX_CANDIDATES, "the candidates");
        for (CashAllocation part : decision.allocations()) check(part);
        for (CashCandidate candidate : decision.candidates()) {
            for (CashAllocation part : candidate.allocations()) check(part);
        }
        if (decision.rest() != null) Limits.positive(decision.rest().amount(), "the rest");
    }

    private static void check(CashAllocation part) {
        Limits.positive(part.amount(), "an applied amount");
        if (part.discount() != null) {
            Limits.positive(part.discount(), "a discount");
            if (part.invoice() == null) {
                throw new IllegalArgumentException("only an invoice offers a discount");
            }
        }
        if (part.shortfall() != null) Limits.positive(part.shortfall().amount(), "a shortfall");
    }

    @TargetEntityId
    Scope scope() {
        Scope scope =
                Scope.in(
                        book,
                        PaymentFacts.about(payment),
                        PeriodFacts.of(effectiveOn),
                        DecidedBefore.about(payment));
        for (RemittanceId advice : decision.remittances()) {
            scope.and(RemittanceFacts.about(advice));
        }
        if (decision.outcome() != CashOutcome.APPLY) return scope;
        Application.scope(scope, applications());
        for (InvoiceId invoice : disputed()) scope.and(Disputable.of(invoice));
        Money written = writtenOff();
        return written == null ? scope : by.scope(scope, written.currency());
    }

    List<Application> applications() {
        return decision.allocations().stream()
                .map(
                        part ->
                                new Application(
                                        part.invoice(),
                                        part.adjustment(),
                                        part.account(),
                                        part.amount(),
                                        part.discount()))
                .toList();
    }

    private List<InvoiceId> disputed() {
        return decision.allocations().stream()
                .filter(part -> isTreated(part, Treatment.DISPUTE))
                .map(part -> Objects.requireNonNull(part.invoice()))
                .toList();
    }

    /** All that is written off; nothing if nothing is. */
    @Nullable Money writtenOff() {
        return decision.allocations().stream()
                .filter(part -> isTreated(part, Treatment.WRITE_OFF))
                .map(part -> Objects.requireNonNull(part.shortfall()).amount())
                .reduce(Money::plus)
                .orElse(null);
    }

    static boolean isTreated(CashAllocation part, Treatment then) {
        Shortfall shortfall = part.shortfall();
        return shortfall != null && shortfall.then() == then;
    }
}
