package dev.countinghouse.command.adjustment;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.decision.FurtherRead;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.decision.Subject;
import dev.countinghouse.command.facts.AdjustmentFacts;
import dev.countinghouse.command.facts.InvoiceFacts;
import dev.countinghouse.command.facts.PeriodFacts;
import dev.countinghouse.contract.adjustment.AdjustmentMade;
import dev.countinghouse.contract.adjustment.AdjustmentReversed;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class ReverseAdjustmentHandler {

    private final FurtherRead more;

    ReverseAdjustmentHandler(FurtherRead more) {
        this.more = more;
    }

    @CommandHandler
    Decision handle(
            ReverseAdjustment command,
            @InjectEntity Facts facts,
            EventAppender events,
            ProcessingContext context) {
        AdjustmentFacts adjustment = facts.of(AdjustmentFacts.about(command.adjustment()));
        AdjustmentMade made = adjustment.requireMade();
        if (adjustment.reversed() != null) {
            return Decision.already(command.book(), command.adjustment(), AdjustmentReversed.class);
        }
        if (command.effectiveOn().isBefore(made.effectiveOn())) {
            throw new Rejection(
                    AdjustmentReason.PRECEDES_ADJUSTMENT, made.effectiveOn().toString());
        }
        facts.of(PeriodFacts.of(command.effectiveOn())).requireOpen();
        if (made.invoice() != null && made.onInvoice().isPositive()) {
            Subject<InvoiceFacts> invoice = InvoiceFacts.about(made.invoice());
            more.read(Scope.in(command.book(), invoice), context)
                    .of(invoice)
                    .requireOpen(command.effectiveOn(), made.onInvoice());
        }
        events.append(
                new AdjustmentReversed(
                        command.book(),
                        command.adjustment(),
                        made.account(),
                        made.invoice(),
                        made.kind(),
                        made.amount(),
                        made.onAccount(),
                        command.reason(),
                        command.effectiveOn()));
        return Decision.recorded(command.adjustment());
    }
}
