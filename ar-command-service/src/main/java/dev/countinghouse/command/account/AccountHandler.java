package dev.countinghouse.command.account;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.Rejection.Reason;
import dev.countinghouse.command.decision.AccountFacts;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.contract.account.AccountClosed;
import dev.countinghouse.contract.account.AccountOpened;
import dev.countinghouse.contract.account.AccountTermsChanged;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

/** Decides about accounts by their own lifecycle alone. */
public final class AccountHandler {

    @CommandHandler
    Decision handle(OpenAccount command, @InjectEntity Facts facts, EventAppender events) {
        AccountOpened before = facts.account(command.account()).opened();
        if (before != null) {
            if (!before.equals(command.event())) {
                throw new Rejection(Reason.ID_TAKEN, command.account().value());
            }
            return Decision.already(command.book(), command.account(), AccountOpened.class);
        }
        events.append(command.event());
        return Decision.recorded(command.account());
    }

    @CommandHandler
    Decision handle(ChangeTerms command, @InjectEntity Facts facts, EventAppender events) {
        AccountFacts account = facts.account(command.account());
        account.requireKnown(command.changedOn());
        account.requireOpen();
        if (command.terms().equals(account.terms())) {
            return Decision.already(command.book(), command.account(), account.termsFrom());
        }
        events.append(
                new AccountTermsChanged(
                        command.book(), command.account(), command.terms(), command.changedOn()));
        return Decision.recorded(command.account());
    }

    @CommandHandler
    Decision handle(CloseAccount command, @InjectEntity Facts facts, EventAppender events) {
        AccountFacts account = facts.account(command.account());
        account.requireKnown(command.closedOn());
        if (account.isClosed()) {
            return Decision.already(command.book(), command.account(), AccountClosed.class);
        }
        events.append(
                new AccountClosed(
                        command.book(), command.account(), command.reason(), command.closedOn()));
        return Decision.recorded(command.account());
    }
}
