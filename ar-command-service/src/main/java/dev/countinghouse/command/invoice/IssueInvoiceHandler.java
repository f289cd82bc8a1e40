package dev.countinghouse.command.invoice;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.decision.FurtherRead;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.decision.Subject;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.command.facts.Recorded;
import dev.countinghouse.command.issuing.Issuing;
import dev.countinghouse.contract.invoice.InvoiceFlagged;
import dev.countinghouse.contract.invoice.InvoiceIssued;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

import java.time.LocalDate;
import java.util.Objects;

final class IssueInvoiceHandler {

    private final Issuing issuing;
    private final FurtherRead more;

    IssueInvoiceHandler(EventStore store, FurtherRead more) {
        issuing = new Issuing(store);
        this.more = more;
    }

    @CommandHandler
    Decision handle(
            IssueInvoice command,
            @InjectEntity Facts facts,
            EventAppender events,
            ProcessingContext context) {
        InvoiceIssued before =
                facts.of(Recorded.about(command.invoice(), InvoiceIssued.class)).first();
        if (before != null) {
            LocalDate date = command.leftOpen().date(command.invoiceDate(), before.invoiceDate());
            AccountFacts account = facts.of(AccountFacts.about(command.account()));
            if (!isSame(command.on(date), before, account)) {
                throw new Rejection(SharedReason.ID_TAKEN, command.invoice().value());
            }
            return issuedBefore(command, context);
        }
        return issuing.issue(command.order(), facts, events, context)
                ? Decision.recorded(command.invoice(), Decision.FLAGGED)
                : Decision.recorded(command.invoice());
    }

    /** A repeat is answered as before: by the last of the events that it led to. */
    private Decision issuedBefore(IssueInvoice command, ProcessingContext context) {
        Subject<Recorded<InvoiceFlagged>> flags =
                Recorded.about(command.invoice(), InvoiceFlagged.class);
        boolean flagged =
                more.read(Scope.in(command.book(), flags), context).of(flags).first() != null;
        return flagged
                ? Decision.already(command.book(), command.invoice(), InvoiceFlagged.class)
                        .withStatus(Decision.FLAGGED)
                : Decision.already(command.book(), command.invoice(), InvoiceIssued.class);
    }

    /**
     * Whether the command asks for what was issued; the terms and the book's ways may have changed
     * in between.
     */
    private static boolean isSame(
            IssueInvoice command, InvoiceIssued before, AccountFacts account) {
        if (!before.account().equals(command.account())) return false;
        if (command.number() == null
                ? !command.series().equals(before.series())
                : !command.number().equals(before.number())) {
            return false;
        }
        InvoiceIssued wanted =
                Issuing.priced(
                        command.order(),
                        before.number(),
                        account.terms(command.invoiceDate()),
                        before.taxMethod());
        boolean datesAsked = command.dueOn() != null || !command.installments().isEmpty();
        return wanted.invoiceDate().equals(before.invoiceDate())
                && wanted.lines().equals(before.lines())
                && wanted.taxMethod().equals(before.taxMethod())
                && wanted.total().equals(before.total())
                && (!datesAsked || wanted.installments().equals(before.installments()))
                && Objects.equals(wanted.customerReference(), before.customerReference())
                && Objects.equals(wanted.purchaseOrder(), before.purchaseOrder())
                && Objects.equals(wanted.memo(), before.memo());
    }
}
