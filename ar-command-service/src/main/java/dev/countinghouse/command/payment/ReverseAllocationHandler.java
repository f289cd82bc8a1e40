package dev.countinghouse.command.payment;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.applying.ApplyingReason;
import dev.countinghouse.command.decision.Boundary;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.Allocations;
import dev.countinghouse.command.facts.PaymentFacts;
import dev.countinghouse.command.facts.PeriodFacts;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.payment.AllocationReversed;
import dev.countinghouse.contract.payment.PaymentPosted;
import dev.countinghouse.contract.payment.PaymentReversed;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class ReverseAllocationHandler {

    @CommandHandler
    Decision handle(ReverseAllocation command, @InjectEntity Facts facts, EventAppender events) {
        PaymentFacts payment = facts.of(PaymentFacts.about(command.payment()));
        PaymentPosted posted = payment.requireKnown();
        Allocations.Standing standing = payment.allocations().standing(command.number());
        if (standing == null) return reversedBefore(command, payment);
        if (command.effectiveOn().isBefore(standing.since())) {
            throw new Rejection(ApplyingReason.PRECEDES_ALLOCATION, standing.since().toString());
        }
        facts.of(PeriodFacts.of(command.effectiveOn())).requireOpen();
        events.append(
                new AllocationReversed(
                        command.book(),
                        command.payment(),
                        posted.account(),
                        standing.allocation(),
                        command.reason(),
                        command.effectiveOn()));
        return Decision.recorded(command.payment());
    }

    private static Decision reversedBefore(ReverseAllocation command, PaymentFacts payment) {
        if (!payment.allocations().everHad(command.number())) {
            throw new Rejection(
                    ApplyingReason.ALLOCATION_UNKNOWN, command.payment() + "/" + command.number());
        }
        return Decision.already(
                command.payment(),
                Boundary.eventsOf(
                        command.book(),
                        command.payment(),
                        AllocationReversed.class,
                        PaymentReversed.class),
                event -> takesBack(event, command.number()));
    }

    private static boolean takesBack(ArEvent event, int number) {
        if (event instanceof AllocationReversed e) return e.allocation().number() == number;
        return event instanceof PaymentReversed e
                && e.allocations().stream().anyMatch(part -> part.number() == number);
    }
}
