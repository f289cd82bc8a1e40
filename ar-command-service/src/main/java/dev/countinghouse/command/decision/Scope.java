package dev.countinghouse.command.decision;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.account.AccountEvent;
import dev.countinghouse.contract.adjustment.AdjustmentEvent;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.adjustment.AdjustmentMade;
import dev.countinghouse.contract.adjustment.AdjustmentReversed;
import dev.countinghouse.contract.invoice.InvoiceEvent;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.invoice.InvoiceIssued;
import dev.countinghouse.contract.invoice.InvoiceNumber;
import dev.countinghouse.contract.note.NoteAdded;
import dev.countinghouse.contract.note.NoteId;
import dev.countinghouse.contract.payment.PaymentEvent;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentPosted;
import dev.countinghouse.contract.payment.PaymentReference;
import dev.countinghouse.contract.period.AccountingPeriod;
import dev.countinghouse.contract.period.PeriodEvent;

import org.axonframework.messaging.eventstreaming.EventCriteria;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What must not change while we decide: the events to read, and to check again at the append. */
public final class Scope {

    private final BookId book;
    private final Set<EventCriteria> criteria = new LinkedHashSet<>();
    private final Set<EventCriteria> presumedNew = new LinkedHashSet<>();

    private Scope(BookId book) {
        this.book = book;
    }

    public static Scope in(BookId book) {
        return new Scope(book);
    }

    /** How the account stands: its few lifecycle events, never its invoices. */
    public Scope account(AccountId account) {
        criteria.add(Boundary.eventsOf(book, account, AccountEvent.class));
        return this;
    }

    /** Whether the month of a date is closed. */
    public Scope periodOf(LocalDate date) {
        return period(AccountingPeriod.of(date));
    }

    public Scope period(AccountingPeriod period) {
        criteria.add(Boundary.eventsOf(book, period, PeriodEvent.class));
        return this;
    }

    /** An invoice and everything that moves what it has open. */
    public Scope invoice(InvoiceId invoice) {
        criteria.add(
                Boundary.eventsOf(
                        book,
                        invoice,
                        InvoiceEvent.class,
                        PaymentEvent.class,
                        AdjustmentMade.class,
                        AdjustmentReversed.class));
        return this;
    }

    /** Only whether the invoice exists, and whose it is. */
    public Scope invoiceAsIssued(InvoiceId invoice) {
        criteria.add(Boundary.eventsOf(book, invoice, InvoiceIssued.class));
        return this;
    }

    /** A payment and everything that moves what it has unapplied. */
    public Scope payment(PaymentId payment) {
        criteria.add(Boundary.eventsOf(book, payment, PaymentEvent.class));
        return this;
    }

    public Scope adjustment(AdjustmentId adjustment) {
        criteria.add(Boundary.eventsOf(book, adjustment, AdjustmentEvent.class));
        return this;
    }

    public Scope newAccount(AccountId account) {
        return toBeNew(Boundary.eventsOf(book, account, AccountEvent.class));
    }

    public Scope newInvoice(InvoiceId invoice) {
        return toBeNew(Boundary.eventsOf(book, invoice, InvoiceIssued.class));
    }

    public Scope newNumber(InvoiceNumber number) {
        return toBeNew(Boundary.eventsOf(book, number, InvoiceIssued.class));
    }

    public Scope newPayment(PaymentId payment) {
        return toBeNew(Boundary.eventsOf(book, payment, PaymentEvent.class));
    }

    public Scope newReference(PaymentReference reference) {
        return toBeNew(Boundary.eventsOf(book, reference, PaymentPosted.class));
    }

    public Scope newAdjustment(AdjustmentId adjustment) {
        return toBeNew(Boundary.eventsOf(book, adjustment, AdjustmentEvent.class));
    }

    public Scope newNote(NoteId note) {
        return toBeNew(Boundary.eventsOf(book, note, NoteAdded.class));
    }

    /** What a command is about to bring into being is there already only if it is a repeat. */
    private Scope toBeNew(EventCriteria events) {
        presumedNew.add(events);
        criteria.add(events);
        return this;
    }

    public EventCriteria criteria() {
        return EventCriteria.either(List.copyOf(criteria));
    }

    /** The part of the criteria of which, most likely, nothing was recorded yet. */
    public Collection<EventCriteria> presumedNew() {
        return Collections.unmodifiableCollection(presumedNew);
    }
}
