package dev.countinghouse.command.cash;

import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.cash.PayerNameLearnt;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class LearnPayerNameHandler {

    @CommandHandler
    Decision handle(LearnPayerName command, @InjectEntity Facts facts, EventAppender events) {
        facts.of(AccountFacts.about(command.account())).requireKnown();
        ArEvent before = facts.of(PayerNames.of(command.account())).last(command.name());
        if (before instanceof PayerNameLearnt) {
            return Decision.already(command.book(), command.account(), before);
        }
        events.append(
                new PayerNameLearnt(
                        command.book(), command.account(), command.name(), command.learntOn()));
        return Decision.recorded(command.account());
    }
}
