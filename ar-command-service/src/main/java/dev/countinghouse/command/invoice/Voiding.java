package dev.countinghouse.command.invoice;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.decision.Subject;
import dev.countinghouse.command.facts.InvoiceFacts;
import dev.countinghouse.command.facts.PeriodFacts;
import dev.countinghouse.contract.DoneBy;
import dev.countinghouse.contract.billing.DraftVoided;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.invoice.InvoiceIssued;
import dev.countinghouse.contract.invoice.InvoiceVoidProposed;
import dev.countinghouse.contract.invoice.InvoiceVoided;

import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** Whether an invoice may be taken back, by the same rules for one person and for two. */
final class Voiding {

    private Voiding() {}

    /** How it was proposed to take an invoice back. */
    static Subject<VoidProposals> proposals(InvoiceId invoice) {
        return VoidProposals.about(invoice);
    }

    /** The last proposal, which counts; nothing if that was declined. */
    static @Nullable InvoiceVoidProposed proposed(InvoiceId invoice, Facts facts) {
        return facts.of(proposals(invoice)).standing();
    }

    /** Records it, and that what it billed may be billed anew. */
    static void record(InvoiceVoided voided, Facts facts, EventAppender events) {
        events.append(voided);
        DraftVoided draft = facts.of(BilledDraft.about(voided.invoice())).with(voided);
        if (draft != null) events.append(draft);
    }

    /**
     * What is recorded when it may be taken back on these facts.
     *
     * @param on a date whose month {@code facts} know
     * @throws Rejection if it may not
     */
    static InvoiceVoided decide(
            InvoiceFacts invoice, String reason, LocalDate on, Facts facts, DoneBy doneBy) {
        InvoiceIssued issued = invoice.requireKnown();
        String id = issued.invoice().value();
        if (on.isBefore(issued.invoiceDate())) {
            throw new Rejection(SharedReason.PRECEDES_INVOICE, id);
        }
        // exactly its total on each day from then on, so that it is zero on each when it is void
        if (invoice.isInUse() || !invoice.isOpenThroughout(on, issued.total())) {
            throw new Rejection(InvoiceReason.INVOICE_IN_USE, id);
        }
        facts.of(PeriodFacts.of(on)).requireOpen();
        return new InvoiceVoided(
                issued.book(),
                issued.invoice(),
                issued.account(),
                issued.total(),
                reason,
                on,
                doneBy);
    }
}
