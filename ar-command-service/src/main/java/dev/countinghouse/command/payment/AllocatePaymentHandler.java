package dev.countinghouse.command.payment;

import dev.countinghouse.command.applying.Applying;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.PaymentFacts;
import dev.countinghouse.command.facts.PeriodFacts;
import dev.countinghouse.contract.payment.PaymentAllocated;
import dev.countinghouse.contract.payment.PaymentPosted;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class AllocatePaymentHandler {

    @CommandHandler
    Decision handle(AllocatePayment command, @InjectEntity Facts facts, EventAppender events) {
        PaymentFacts payment = facts.of(PaymentFacts.about(command.payment()));
        PaymentPosted posted = payment.requireStanding(command.effectiveOn());
        facts.of(PeriodFacts.of(command.effectiveOn())).requireOpen();
        var applying =
                new Applying(
                        command.payment(),
                        posted.account(),
                        posted.amount().currency(),
                        posted.receivedOn(),
                        command.effectiveOn(),
                        payment.availableFrom(command.effectiveOn()),
                        payment.allocations().nextNumber());
        events.append(
                new PaymentAllocated(
                        command.book(),
                        command.payment(),
                        posted.account(),
                        command.effectiveOn(),
                        applying.allocations(command.applications(), facts)));
        return Decision.recorded(command.payment());
    }
}
