package dev.countinghouse.command.account;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.contract.account.AccountPayerAdded;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

import java.util.Currency;

final class AddPayerHandler {

    @CommandHandler
    Decision handle(AddPayer command, @InjectEntity Facts facts, EventAppender events) {
        AccountFacts account = facts.of(AccountFacts.about(command.account()));
        Currency currency = account.requireKnown(command.addedOn()).currency();
        Currency others =
                facts.of(AccountFacts.about(command.payer()))
                        .requireKnown(command.addedOn())
                        .currency();
        if (!others.equals(currency)) {
            throw new Rejection(SharedReason.CURRENCY_DIFFERS, others.getCurrencyCode());
        }
        var before = account.waysToPay().paidBy(command.payer()).on(command.addedOn());
        if (before != null && before.value()) {
            return Decision.already(command.book(), command.account(), before.by());
        }
        events.append(
                new AccountPayerAdded(
                        command.book(), command.account(), command.payer(), command.addedOn()));
        return Decision.recorded(command.account());
    }
}
