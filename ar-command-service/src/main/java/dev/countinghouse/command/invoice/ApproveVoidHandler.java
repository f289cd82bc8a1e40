package dev.countinghouse.command.invoice;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.decision.FurtherRead;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.InvoiceFacts;
import dev.countinghouse.command.facts.PeriodFacts;
import dev.countinghouse.contract.DoneBy;
import dev.countinghouse.contract.invoice.InvoiceVoidProposed;
import dev.countinghouse.contract.invoice.InvoiceVoided;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class ApproveVoidHandler {

    private final FurtherRead more;

    ApproveVoidHandler(FurtherRead more) {
        this.more = more;
    }

    @CommandHandler
    Decision handle(
            ApproveVoid command,
            @InjectEntity Facts facts,
            EventAppender events,
            ProcessingContext context) {
        InvoiceFacts invoice = facts.of(InvoiceFacts.about(command.invoice()));
        invoice.requireKnown();
        if (invoice.voided() != null) {
            return Decision.already(command.book(), command.invoice(), InvoiceVoided.class);
        }
        InvoiceVoidProposed proposed = Voiding.proposed(command.invoice(), facts);
        if (proposed == null) {
            throw new Rejection(InvoiceReason.VOID_NOT_PROPOSED, command.invoice().value());
        }
        if (proposed.proposedBy().equals(command.approvedBy())) {
            throw new Rejection(SharedReason.SAME_PERSON, command.invoice().value());
        }
        Scope period = Scope.in(command.book(), PeriodFacts.of(proposed.voidedOn()));
        InvoiceVoided voided =
                Voiding.decide(
                        invoice,
                        proposed.reason(),
                        proposed.voidedOn(),
                        more.read(period, context),
                        DoneBy.approved(proposed.proposedBy(), command.approvedBy()));
        Voiding.record(voided, facts, events);
        return Decision.recorded(command.invoice());
    }
}
