package dev.countinghouse.command.charge;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.command.facts.ItemFacts;
import dev.countinghouse.command.facts.RecurringChargeFacts;
import dev.countinghouse.contract.charge.RecurringChargeId;
import dev.countinghouse.contract.charge.RecurringChargeSet;
import dev.countinghouse.contract.item.ItemSet;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

import java.time.LocalDate;

final class SetRecurringChargeHandler {

    @CommandHandler
    Decision handle(SetRecurringCharge command, @InjectEntity Facts facts, EventAppender events) {
        RecurringChargeId id = command.recurring();
        RecurringChargeSet before = facts.of(RecurringChargeFacts.about(id)).set();
        if (before != null) {
            LocalDate first = command.leftOpen().date(command.firstOn(), before.firstOn());
            if (!before.equals(command.event(before.description(), first, before.setBy()))) {
                throw new Rejection(SharedReason.ID_TAKEN, id.value());
            }
            return Decision.already(command.book(), id, before);
        }
        AccountFacts account = facts.of(AccountFacts.about(command.account()));
        account.requireKnown(command.firstOn());
        account.requireOpen(command.firstOn());
        ItemSet item = facts.of(ItemFacts.about(command.item())).require(command.firstOn());
        events.append(command.event(item.description(), command.firstOn(), command.by()));
        return Decision.recorded(id);
    }
}
