package dev.countinghouse.command.invoice;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.Rejection.Reason;
import dev.countinghouse.command.decision.AccountFacts;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.decision.InvoiceFacts;
import dev.countinghouse.command.series.GaplessSeries;
import dev.countinghouse.contract.invoice.InvoiceIssued;
import dev.countinghouse.contract.invoice.InvoiceNumber;
import dev.countinghouse.contract.invoice.InvoiceVoided;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

import java.time.LocalDate;
import java.util.Objects;

/** Issues and voids invoices. */
public final class InvoiceHandler {

    private final GaplessSeries<InvoiceIssued, InvoiceNumber> series;

    public InvoiceHandler(EventStore store) {
        series =
                new GaplessSeries<>(
                        store, InvoiceIssued.class, InvoiceNumber::inSeries, InvoiceIssued::series);
    }

    @CommandHandler
    Decision handle(
            IssueInvoice command,
            @InjectEntity Facts facts,
            EventAppender events,
            ProcessingContext context) {
        AccountFacts account = facts.account(command.account());
        InvoiceIssued before = facts.invoice(command.invoice()).issued();
        if (before != null) {
            if (!isSame(command, before, account)) {
                throw new Rejection(Reason.ID_TAKEN, command.invoice().value());
            }
            return Decision.already(command.book(), command.invoice(), InvoiceIssued.class);
        }
        LocalDate date = command.invoiceDate();
        if (!account.requireKnown(date).currency().equals(command.currency())) {
            throw new Rejection(Reason.CURRENCY_DIFFERS, command.currency().getCurrencyCode());
        }
        account.requireOpen();
        facts.requireOpenPeriod(date);
        if (command.number() != null && facts.holder(command.number()) != null) {
            throw new Rejection(Reason.NUMBER_TAKEN, command.number().value());
        }
        // priced before a number is taken, so that a refused invoice takes no turn in the series
        InvoiceNumber given = Objects.requireNonNullElse(command.number(), UNNUMBERED);
        InvoiceIssued priced = Pricing.price(command, given, account.terms());
        events.append(
                command.number() != null
                        ? priced
                        : priced.numbered(
                                series.next(command.book(), command.series(), context),
                                command.series()));
        return Decision.recorded(command.invoice());
    }

    private static final InvoiceNumber UNNUMBERED = new InvoiceNumber("-");

    /** Whether the command asks for what was issued; the terms may have changed in between. */
    private static boolean isSame(
            IssueInvoice command, InvoiceIssued before, AccountFacts account) {
        if (!before.account().equals(command.account())) return false;
        if (command.number() == null
                ? !command.series().equals(before.series())
                : !command.number().equals(before.number())) {
            return false;
        }
        InvoiceIssued wanted = Pricing.price(command, before.number(), account.terms());
        boolean datesAsked = command.dueOn() != null || !command.installments().isEmpty();
        return wanted.invoiceDate().equals(before.invoiceDate())
                && wanted.lines().equals(before.lines())
                && wanted.total().equals(before.total())
                && (!datesAsked || wanted.installments().equals(before.installments()))
                && Objects.equals(wanted.customerReference(), before.customerReference())
                && Objects.equals(wanted.memo(), before.memo());
    }

    @CommandHandler
    Decision handle(VoidInvoice command, @InjectEntity Facts facts, EventAppender events) {
        InvoiceFacts invoice = facts.invoice(command.invoice());
        InvoiceIssued issued = invoice.requireKnown();
        if (invoice.isVoid()) {
            return Decision.already(command.book(), command.invoice(), InvoiceVoided.class);
        }
        if (command.voidedOn().isBefore(issued.invoiceDate())) {
            throw new Rejection(Reason.PRECEDES_INVOICE, command.invoice().value());
        }
        if (invoice.isInUse() || invoice.openFrom(command.voidedOn()) < issued.total().minor()) {
            throw new Rejection(Reason.INVOICE_IN_USE, command.invoice().value());
        }
        facts.requireOpenPeriod(command.voidedOn());
        events.append(
                new InvoiceVoided(
                        command.book(),
                        command.invoice(),
                        issued.account(),
                        issued.total(),
                        command.reason(),
                        command.voidedOn()));
        return Decision.recorded(command.invoice());
    }
}
