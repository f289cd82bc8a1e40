package dev.countinghouse.command.deposit;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.contract.bank.BankAccount;
import dev.countinghouse.contract.deposit.DepositOpened;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class OpenDepositHandler {

    @CommandHandler
    Decision handle(OpenDeposit command, @InjectEntity Facts facts, EventAppender events) {
        DepositOpened before = facts.of(DepositFacts.about(command.deposit())).opened();
        if (before != null) {
            var same =
                    command.event(
                            command.leftOpen().date(command.depositedOn(), before.depositedOn()));
            if (same.equals(before)) {
                return Decision.already(command.book(), command.deposit(), before);
            }
            throw new Rejection(SharedReason.ID_TAKEN, command.deposit().value());
        }
        BankAccount bank =
                BankSettings.require(
                        facts.of(BankSettings.of(command.book())),
                        command.bank(),
                        command.depositedOn());
        if (!bank.currency().equals(command.control().currency())) {
            throw new Rejection(
                    SharedReason.CURRENCY_DIFFERS, command.control().currency().getCurrencyCode());
        }
        events.append(command.event(command.depositedOn()));
        return Decision.recorded(command.deposit());
    }
}
