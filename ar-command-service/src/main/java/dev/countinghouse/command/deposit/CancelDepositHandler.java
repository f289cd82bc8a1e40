package dev.countinghouse.command.deposit;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.contract.deposit.DepositCancelled;
import dev.countinghouse.contract.deposit.DepositOpened;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class CancelDepositHandler {

    @CommandHandler
    Decision handle(CancelDeposit command, @InjectEntity Facts facts, EventAppender events) {
        DepositFacts deposit = facts.of(DepositFacts.about(command.deposit()));
        DepositCancelled before = deposit.cancelled();
        if (before != null) return Decision.already(command.book(), command.deposit(), before);
        DepositOpened opened = deposit.requireOpen();
        if (!deposit.items().isEmpty()) {
            throw new Rejection(DepositReason.DEPOSIT_NOT_EMPTY, command.deposit().value());
        }
        events.append(
                new DepositCancelled(
                        command.book(),
                        command.deposit(),
                        command.reason(),
                        command.by(),
                        opened.depositedOn()));
        return Decision.recorded(command.deposit());
    }
}
