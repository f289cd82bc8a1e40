package dev.countinghouse.command.dunning;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.dunning.DunningReleased;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class ReleaseDunningHandler {

    @CommandHandler
    Decision handle(ReleaseDunning command, @InjectEntity Facts facts, EventAppender events) {
        AccountId account = command.account();
        facts.of(AccountFacts.about(account)).requireKnown(command.releasedOn());
        AskedAccount asked = facts.of(AskedAccount.about(account));
        DunningReleased wanted =
                new DunningReleased(
                        command.book(),
                        account,
                        command.invoice(),
                        command.reason(),
                        command.releasedOn());
        var said = asked.said(command.invoice(), command.releasedOn());
        if (said != null && said.by().equals(wanted)) {
            return Decision.already(command.book(), account, wanted);
        }
        if (asked.hold(command.invoice(), command.releasedOn()) == null) {
            throw new Rejection(DunningReason.NOT_ON_HOLD, account.value());
        }
        events.append(wanted);
        return Decision.recorded(account);
    }
}
