package dev.countinghouse.command.account;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.contract.account.AccountOpened;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

import java.time.LocalDate;

final class OpenAccountHandler {

    @CommandHandler
    Decision handle(OpenAccount command, @InjectEntity Facts facts, EventAppender events) {
        AccountOpened before = facts.of(AccountFacts.about(command.account())).opened();
        if (before != null) {
            LocalDate date = command.leftOpen().date(command.openedOn(), before.openedOn());
            if (!before.equals(command.event(date))) {
                throw new Rejection(SharedReason.ID_TAKEN, command.account().value());
            }
            return Decision.already(command.book(), command.account(), AccountOpened.class);
        }
        events.append(command.event(command.openedOn()));
        return Decision.recorded(command.account());
    }
}
