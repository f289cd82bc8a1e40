package dev.countinghouse.command.chargeback;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.contract.payment.ChargebackClosed;
import dev.countinghouse.contract.payment.ChargebackEvent;
import dev.countinghouse.contract.payment.ChargebackReversed;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class CloseChargebackHandler {

    @CommandHandler
    Decision handle(CloseChargeback command, @InjectEntity Facts facts, EventAppender events) {
        ChargebackFacts known = facts.of(ChargebackFacts.about(command.chargeback()));
        if (known.last() instanceof ChargebackClosed before) {
            return Decision.already(command.book(), command.chargeback(), before);
        }
        ChargebackEvent last = known.requireKnown(command.closedOn());
        if (last instanceof ChargebackReversed) {
            throw new Rejection(ChargebackReason.CHARGEBACK_WON, command.chargeback().value());
        }
        events.append(
                new ChargebackClosed(
                        command.book(),
                        command.chargeback(),
                        last.payment(),
                        last.account(),
                        command.note(),
                        command.closedOn()));
        return Decision.recorded(command.chargeback());
    }
}
