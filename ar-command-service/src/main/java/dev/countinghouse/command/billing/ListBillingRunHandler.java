package dev.countinghouse.command.billing;

import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.Recorded;
import dev.countinghouse.contract.billing.BillingRunListed;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

/** A page is listed once, whatever has become of its accounts since. */
final class ListBillingRunHandler {

    @CommandHandler
    Decision handle(ListBillingRun command, @InjectEntity Facts facts, EventAppender events) {
        for (BillingRunListed before :
                facts.of(Recorded.about(command.run(), BillingRunListed.class)).all()) {
            if (before.page() == command.page()) {
                return Decision.already(command.book(), command.run(), before);
            }
        }
        events.append(command.event());
        return Decision.recorded(command.run());
    }
}
