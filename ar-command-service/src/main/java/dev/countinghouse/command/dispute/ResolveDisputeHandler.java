package dev.countinghouse.command.dispute;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.AdjustmentFacts;
import dev.countinghouse.command.facts.PaymentFacts;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.adjustment.AdjustmentMade;
import dev.countinghouse.contract.dispute.DisputeOpened;
import dev.countinghouse.contract.dispute.DisputeResolved;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.payment.PaymentId;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

import java.time.LocalDate;

final class ResolveDisputeHandler {

    @CommandHandler
    Decision handle(ResolveDispute command, @InjectEntity Facts facts, EventAppender events) {
        DisputeFacts dispute = facts.of(DisputeFacts.about(command.dispute()));
        DisputeOpened opened = dispute.requireKnown();
        DisputeResolved before = dispute.resolved();
        if (before != null) {
            requireSame(command, opened, before);
            return Decision.already(command.book(), command.dispute(), before);
        }
        dispute.requireNotBefore(command.resolvedOn());
        AdjustmentId credit = command.adjustment();
        if (credit != null) requireCredit(credit, opened.invoice(), command.resolvedOn(), facts);
        PaymentId payment = command.payment();
        if (payment != null) requirePaid(payment, opened.invoice(), command.resolvedOn(), facts);
        events.append(
                command.event(opened, dispute.disputed(), command.by(), command.resolvedOn()));
        return Decision.recorded(command.dispute());
    }

    private static void requireSame(
            ResolveDispute command, DisputeOpened opened, DisputeResolved before) {
        LocalDate date = command.leftOpen().date(command.resolvedOn(), before.resolvedOn());
        if (!before.equals(command.event(opened, before.released(), before.resolvedBy(), date))) {
            throw new Rejection(DisputeReason.DISPUTE_RESOLVED, command.dispute().value())
                    .with("resolvedOn", before.resolvedOn());
        }
    }

    private static void requireCredit(
            AdjustmentId credit, InvoiceId invoice, LocalDate date, Facts facts) {
        AdjustmentFacts adjustment = facts.of(AdjustmentFacts.about(credit));
        AdjustmentMade made = adjustment.requireMade();
        if (adjustment.reversed() != null) {
            throw new Rejection(DisputeReason.CREDIT_TAKEN_BACK, credit.value());
        }
        if (!invoice.equals(made.invoice())) {
            throw new Rejection(DisputeReason.NOT_OF_THE_INVOICE, credit.value());
        }
        if (!made.amount().isNegative()) {
            throw new Rejection(SharedReason.NO_CREDIT, credit.value());
        }
        if (date.isBefore(made.effectiveOn())) {
            throw new Rejection(DisputeReason.PRECEDES_CREDIT, made.effectiveOn().toString());
        }
    }

    /** Some of it must be on the invoice, and not later than that day. */
    private static void requirePaid(
            PaymentId paid, InvoiceId invoice, LocalDate date, Facts facts) {
        PaymentFacts payment = facts.of(PaymentFacts.about(paid));
        payment.requireStanding(date);
        boolean applied =
                payment.allocations().standing().stream()
                        .anyMatch(
                                part ->
                                        invoice.equals(part.allocation().invoice())
                                                && !part.since().isAfter(date));
        if (!applied) throw new Rejection(DisputeReason.NOT_OF_THE_INVOICE, paid.value());
    }
}
