package dev.countinghouse.command.account;

import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.contract.account.AccountRenamed;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class RenameAccountHandler {

    @CommandHandler
    Decision handle(RenameAccount command, @InjectEntity Facts facts, EventAppender events) {
        AccountFacts account = facts.of(AccountFacts.about(command.account()));
        account.requireKnown(command.renamedOn());
        var before = account.names().on(command.renamedOn());
        if (before != null && before.value().equals(command.name())) {
            return Decision.already(command.book(), command.account(), before.by());
        }
        events.append(
                new AccountRenamed(
                        command.book(), command.account(), command.name(), command.renamedOn()));
        return Decision.recorded(command.account());
    }
}
