package dev.countinghouse.command.price;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.command.facts.ItemFacts;
import dev.countinghouse.command.facts.Recorded;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.account.AccountOpened;
import dev.countinghouse.contract.price.PriceSet;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

import java.time.LocalDate;

final class SetPriceHandler {

    @CommandHandler
    Decision handle(SetPrice command, @InjectEntity Facts facts, EventAppender events) {
        PriceSet before = facts.of(Recorded.about(command.price(), PriceSet.class)).first();
        if (before != null) {
            LocalDate from = command.leftOpen().date(command.validFrom(), before.validFrom());
            if (!before.equals(command.event(from))) {
                throw new Rejection(SharedReason.ID_TAKEN, command.price().value());
            }
            return Decision.already(command.book(), command.price(), before);
        }
        facts.of(ItemFacts.about(command.item())).require(command.validFrom());
        AccountId account = command.account();
        if (account != null) {
            AccountOpened opened = facts.of(AccountFacts.about(account)).requireKnown();
            if (!opened.currency().equals(command.currency())) {
                throw new Rejection(
                        SharedReason.CURRENCY_DIFFERS, command.currency().getCurrencyCode());
            }
        }
        events.append(command.event(command.validFrom()));
        return Decision.recorded(command.price());
    }
}
