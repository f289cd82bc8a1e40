package dev.countinghouse.command.deposit;

import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.contract.deposit.DepositControlSet;
import dev.countinghouse.contract.deposit.DepositOpened;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class SetDepositControlHandler {

    @CommandHandler
    Decision handle(SetDepositControl command, @InjectEntity Facts facts, EventAppender events) {
        DepositFacts deposit = facts.of(DepositFacts.about(command.deposit()));
        DepositOpened opened = deposit.requireOpen();
        OneCurrency.require(opened.control(), command.control());
        var set =
                new DepositControlSet(
                        command.book(),
                        command.deposit(),
                        command.control(),
                        command.reason(),
                        command.by(),
                        opened.depositedOn());
        if (set.equals(deposit.corrected())) {
            return Decision.already(command.book(), command.deposit(), set);
        }
        events.append(set);
        return Decision.recorded(command.deposit());
    }
}
