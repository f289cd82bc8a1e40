package dev.countinghouse.command.tax;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.TaxRateFacts;
import dev.countinghouse.contract.tax.TaxRateSet;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class SetTaxRateHandler {

    @CommandHandler
    Decision handle(SetTaxRate command, @InjectEntity Facts facts, EventAppender events) {
        if (!command.category().isTaxed() && command.ratePercent().signum() != 0) {
            throw new Rejection(TaxReason.RATE_NOT_ZERO, command.category().name());
        }
        TaxRateSet held = facts.of(TaxRateFacts.about(command.tax())).on(command.setOn());
        if (held != null && held.equals(command.event(held.setOn()))) {
            return Decision.already(command.book(), command.tax(), held);
        }
        events.append(command.event(command.setOn()));
        return Decision.recorded(command.tax());
    }
}
