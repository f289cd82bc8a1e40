package dev.countinghouse.command.cash;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.cash.PayerNameForgotten;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class ForgetPayerNameHandler {

    @CommandHandler
    Decision handle(ForgetPayerName command, @InjectEntity Facts facts, EventAppender events) {
        facts.of(AccountFacts.about(command.account())).requireKnown();
        ArEvent before = facts.of(PayerNames.of(command.account())).last(command.name());
        if (before == null) throw new Rejection(CashReason.NAME_UNKNOWN, command.name());
        if (before instanceof PayerNameForgotten) {
            return Decision.already(command.book(), command.account(), before);
        }
        events.append(
                new PayerNameForgotten(
                        command.book(), command.account(), command.name(), command.forgottenOn()));
        return Decision.recorded(command.account());
    }
}
