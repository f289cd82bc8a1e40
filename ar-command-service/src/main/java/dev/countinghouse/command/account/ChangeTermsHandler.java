package dev.countinghouse.command.account;

import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.contract.account.AccountTermsChanged;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class ChangeTermsHandler {

    @CommandHandler
    Decision handle(ChangeTerms command, @InjectEntity Facts facts, EventAppender events) {
        AccountFacts account = facts.of(AccountFacts.about(command.account()));
        account.requireKnown(command.changedOn());
        account.requireOpen(command.changedOn());
        var before = account.terms().on(command.changedOn());
        if (before != null && before.value().equals(command.terms())) {
            return Decision.already(command.book(), command.account(), before.by());
        }
        events.append(
                new AccountTermsChanged(
                        command.book(), command.account(), command.terms(), command.changedOn()));
        return Decision.recorded(command.account());
    }
}
