package dev.countinghouse.command.decision;

import dev.countinghouse.contract.AccountEvent;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.AccountingPeriod;
import dev.countinghouse.contract.AdjustmentEvent;
import dev.countinghouse.contract.AdjustmentId;
import dev.countinghouse.contract.AdjustmentMade;
import dev.countinghouse.contract.AdjustmentReversed;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.InvoiceEvent;
import dev.countinghouse.contract.InvoiceId;
import dev.countinghouse.contract.InvoiceIssued;
import dev.countinghouse.contract.InvoiceNumber;
import dev.countinghouse.contract.NoteAdded;
import dev.countinghouse.contract.NoteId;
import dev.countinghouse.contract.PaymentEvent;
import dev.countinghouse.contract.PaymentId;
import dev.countinghouse.contract.PaymentPosted;
import dev.countinghouse.contract.PaymentReference;
import dev.countinghouse.contract.PeriodEvent;

import org.axonframework.messaging.eventstreaming.EventCriteria;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What must not change while we decide: the events to read, and to check again at the append. */
public final class Scope {

    private final BookId book;
    private final Set<EventCriteria> criteria = new LinkedHashSet<>();

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

    public Scope number(InvoiceNumber number) {
        criteria.add(Boundary.eventsOf(book, number, InvoiceIssued.class));
        return this;
    }

    /** A payment and everything that moves what it has unapplied. */
    public Scope payment(PaymentId payment) {
        criteria.add(Boundary.eventsOf(book, payment, PaymentEvent.class));
        return this;
    }

    public Scope reference(PaymentReference reference) {
        criteria.add(Boundary.eventsOf(book, reference, PaymentPosted.class));
        return this;
    }

    public Scope adjustment(AdjustmentId adjustment) {
        criteria.add(Boundary.eventsOf(book, adjustment, AdjustmentEvent.class));
        return this;
    }

    public Scope note(NoteId note) {
        criteria.add(Boundary.eventsOf(book, note, NoteAdded.class));
        return this;
    }

    public EventCriteria criteria() {
        return EventCriteria.either(List.copyOf(criteria));
    }
}
