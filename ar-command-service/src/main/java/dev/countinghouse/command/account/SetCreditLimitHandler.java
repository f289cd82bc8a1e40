package dev.countinghouse.command.account;

import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.contract.account.AccountCreditLimitSet;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

import java.util.Optional;

final class SetCreditLimitHandler {

    @CommandHandler
    Decision handle(SetCreditLimit command, @InjectEntity Facts facts, EventAppender events) {
        AccountFacts account = facts.of(AccountFacts.about(command.account()));
        account.requireKnown(command.setOn());
        if (command.limit() != null) account.requireCurrency(command.setOn(), command.limit());
        var before = account.creditLimits().on(command.setOn());
        if (before != null && before.value().equals(Optional.ofNullable(command.limit()))) {
            return Decision.already(command.book(), command.account(), before.by());
        }
        events.append(
                new AccountCreditLimitSet(
                        command.book(),
                        command.account(),
                        command.limit(),
                        command.reason(),
                        command.setOn()));
        return Decision.recorded(command.account());
    }
}
