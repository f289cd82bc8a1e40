package dev.countinghouse.command.cash;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.PaymentFacts;
import dev.countinghouse.contract.cash.RemittanceAdviceJoined;
import dev.countinghouse.contract.cash.RemittanceAdviceReceived;
import dev.countinghouse.contract.payment.PaymentPosted;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class JoinRemittanceHandler {

    @CommandHandler
    Decision handle(JoinRemittance command, @InjectEntity Facts facts, EventAppender events) {
        RemittanceFacts advice = facts.of(RemittanceFacts.about(command.remittance()));
        PaymentFacts payment = facts.of(PaymentFacts.about(command.payment()));
        PaymentPosted posted = payment.requireKnown();
        if (!advice.requireFreeFor(command.payment())) {
            return Decision.already(
                    command.book(),
                    command.remittance(),
                    advice.joined() == null
                            ? RemittanceAdviceReceived.class
                            : RemittanceAdviceJoined.class);
        }
        if (payment.reversed() != null) {
            throw new Rejection(SharedReason.PAYMENT_REVERSED, command.payment().value());
        }
        events.append(
                new RemittanceAdviceJoined(
                        command.book(),
                        command.remittance(),
                        command.payment(),
                        posted.account(),
                        command.joinedOn()));
        return Decision.recorded(command.remittance());
    }
}
