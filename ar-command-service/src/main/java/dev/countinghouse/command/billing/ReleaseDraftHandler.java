package dev.countinghouse.command.billing;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.decision.FurtherRead;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.decision.Subject;
import dev.countinghouse.command.facts.Recorded;
import dev.countinghouse.command.issuing.InvoiceOrder;
import dev.countinghouse.command.issuing.Issuing;
import dev.countinghouse.command.issuing.OrderedLine;
import dev.countinghouse.command.issuing.TaxChoice;
import dev.countinghouse.contract.billing.DraftLine;
import dev.countinghouse.contract.billing.DraftMade;
import dev.countinghouse.contract.billing.DraftReleased;
import dev.countinghouse.contract.invoice.InvoiceFlagged;
import dev.countinghouse.contract.invoice.InvoiceIssued;
import dev.countinghouse.contract.tax.AppliedTax;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

import java.util.Collection;
import java.util.List;

final class ReleaseDraftHandler {

    private final Issuing issuing;
    private final FurtherRead more;

    ReleaseDraftHandler(EventStore store, FurtherRead more) {
        issuing = new Issuing(store);
        this.more = more;
    }

    @CommandHandler
    Decision handle(
            ReleaseDraft command,
            @InjectEntity Facts facts,
            EventAppender events,
            ProcessingContext context) {
        DraftFacts draft = facts.of(DraftFacts.about(command.draft()));
        DraftReleased before = draft.released();
        if (before != null) return releasedBefore(command, before, context);
        DraftMade made = draft.requireStanding();
        if (draft.held() != null) {
            throw new Rejection(BillingReason.DRAFT_HELD, command.draft().value())
                    .with("reason", draft.held().reason());
        }
        InvoiceOrder order = order(command, made, draft.lines().values());
        Facts known = more.read(Issuing.subjects(Scope.in(command.book()), order), context);
        if (known.of(Recorded.about(command.invoice(), InvoiceIssued.class)).first() != null) {
            throw new Rejection(SharedReason.ID_TAKEN, command.invoice().value());
        }
        boolean flagged = issuing.issue(order, known, events, context);
        events.append(
                new DraftReleased(
                        command.book(),
                        command.draft(),
                        made.account(),
                        command.invoice(),
                        draft.charges(),
                        command.by(),
                        command.releasedOn()));
        return told(Decision.recorded(command.draft()), flagged);
    }

    private static Decision told(Decision decision, boolean flagged) {
        return flagged ? decision.withStatus(Decision.FLAGGED) : decision;
    }

    private Decision releasedBefore(
            ReleaseDraft command, DraftReleased before, ProcessingContext context) {
        if (!before.invoice().equals(command.invoice())) {
            throw new Rejection(BillingReason.DRAFT_OVER, command.draft().value());
        }
        Subject<Recorded<InvoiceFlagged>> flags =
                Recorded.about(command.invoice(), InvoiceFlagged.class);
        boolean flagged =
                more.read(Scope.in(command.book(), flags), context).of(flags).first() != null;
        return told(Decision.already(command.book(), command.draft(), before), flagged);
    }

    private static InvoiceOrder order(
            ReleaseDraft command, DraftMade made, Collection<DraftLine> lines) {
        return new InvoiceOrder(
                command.book(),
                command.invoice(),
                null,
                command.series(),
                made.account(),
                lines.iterator().next().amount().currency(),
                made.invoiceDate(),
                lines.stream().map(ReleaseDraftHandler::ordered).toList(),
                TaxChoice.AS_THE_BOOK,
                null,
                List.of(),
                null,
                made.customerReference(),
                made.purchaseOrder(),
                made.memo());
    }

    private static OrderedLine ordered(DraftLine line) {
        return new OrderedLine(
                line.description(),
                line.quantity(),
                line.unitPrice(),
                line.taxes().stream().map(ReleaseDraftHandler::rate).toList(),
                line.revenueAccount());
    }

    private static OrderedLine.TaxRate rate(AppliedTax tax) {
        return new OrderedLine.TaxRate(
                tax.tax().value(), tax.ratePercent(), tax.category(), tax.certificate());
    }
}
