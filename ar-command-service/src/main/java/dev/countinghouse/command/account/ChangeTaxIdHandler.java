package dev.countinghouse.command.account;

import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.contract.account.AccountTaxIdChanged;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

import java.util.Optional;

final class ChangeTaxIdHandler {

    @CommandHandler
    Decision handle(ChangeTaxId command, @InjectEntity Facts facts, EventAppender events) {
        AccountFacts account = facts.of(AccountFacts.about(command.account()));
        account.requireKnown(command.changedOn());
        var before = account.taxIds().on(command.changedOn());
        if (before != null && before.value().equals(Optional.ofNullable(command.taxId()))) {
            return Decision.already(command.book(), command.account(), before.by());
        }
        events.append(
                new AccountTaxIdChanged(
                        command.book(), command.account(), command.taxId(), command.changedOn()));
        return Decision.recorded(command.account());
    }
}
