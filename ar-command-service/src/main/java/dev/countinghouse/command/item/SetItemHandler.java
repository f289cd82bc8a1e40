package dev.countinghouse.command.item;

import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.ItemFacts;
import dev.countinghouse.command.facts.TaxRateFacts;
import dev.countinghouse.contract.item.ItemSet;
import dev.countinghouse.contract.tax.TaxCode;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class SetItemHandler {

    @CommandHandler
    Decision handle(SetItem command, @InjectEntity Facts facts, EventAppender events) {
        for (TaxCode tax : command.taxes()) facts.of(TaxRateFacts.about(tax)).requireKnown();
        ItemSet held = facts.of(ItemFacts.about(command.item())).on(command.setOn());
        if (held != null && held.equals(command.event(held.setOn()))) {
            return Decision.already(command.book(), command.item(), held);
        }
        events.append(command.event(command.setOn()));
        return Decision.recorded(command.item());
    }
}
