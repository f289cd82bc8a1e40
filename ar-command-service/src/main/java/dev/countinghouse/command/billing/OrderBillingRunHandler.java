package dev.countinghouse.command.billing;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.Recorded;
import dev.countinghouse.contract.billing.BillingRunOrdered;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

import java.time.LocalDate;

final class OrderBillingRunHandler {

    @CommandHandler
    Decision handle(OrderBillingRun command, @InjectEntity Facts facts, EventAppender events) {
        BillingRunOrdered before =
                facts.of(Recorded.about(command.run(), BillingRunOrdered.class)).first();
        if (before != null) {
            LocalDate date = command.leftOpen().date(command.invoiceDate(), before.invoiceDate());
            if (!before.equals(command.event(date, before.orderedBy(), before.orderedOn()))) {
                throw new Rejection(SharedReason.ID_TAKEN, command.run().value());
            }
            return Decision.already(command.book(), command.run(), before);
        }
        events.append(command.event(command.invoiceDate(), command.by(), command.orderedOn()));
        return Decision.recorded(command.run());
    }
}
