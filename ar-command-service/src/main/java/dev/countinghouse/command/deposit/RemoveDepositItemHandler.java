package dev.countinghouse.command.deposit;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.contract.deposit.DepositItemEntered;
import dev.countinghouse.contract.deposit.DepositItemRemoved;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class RemoveDepositItemHandler {

    @CommandHandler
    Decision handle(RemoveDepositItem command, @InjectEntity Facts facts, EventAppender events) {
        DepositFacts deposit = facts.of(DepositFacts.about(command.deposit()));
        deposit.requireOpen();
        DepositItemEntered entered = deposit.item(command.item());
        if (entered == null) {
            throw new Rejection(
                    DepositReason.DEPOSIT_ITEM_UNKNOWN, Integer.toString(command.item()));
        }
        events.append(
                new DepositItemRemoved(
                        command.book(),
                        command.deposit(),
                        entered.batch(),
                        entered.number(),
                        entered.item(),
                        command.reason(),
                        command.by(),
                        entered.depositedOn()));
        return Decision.recorded(command.deposit());
    }
}
