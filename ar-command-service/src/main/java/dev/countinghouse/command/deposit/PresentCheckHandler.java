package dev.countinghouse.command.deposit;

import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.contract.deposit.CheckPresented;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class PresentCheckHandler {

    @CommandHandler
    Decision handle(PresentCheck command, @InjectEntity Facts facts, EventAppender events) {
        CheckPresented check = command.check();
        CheckFacts known = facts.of(CheckFacts.about(check.check()));
        if (known.isOf(check.payment())) {
            return Decision.already(check.book(), check.payment(), CheckPresented.class);
        }
        known.requireNew();
        events.append(check);
        return Decision.recorded(check.payment());
    }
}
