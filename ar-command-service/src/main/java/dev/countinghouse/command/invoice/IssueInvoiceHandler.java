package dev.countinghouse.command.invoice;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.command.facts.PeriodFacts;
import dev.countinghouse.command.facts.Recorded;
import dev.countinghouse.command.series.GaplessSeries;
import dev.countinghouse.contract.invoice.InvoiceIssued;
import dev.countinghouse.contract.invoice.InvoiceNumber;
import dev.countinghouse.contract.invoice.TaxMethod;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

import java.time.LocalDate;
import java.util.Objects;

final class IssueInvoiceHandler {

    private static final InvoiceNumber UNNUMBERED = new InvoiceNumber("-");

    private final GaplessSeries<InvoiceIssued, InvoiceNumber> series;

    IssueInvoiceHandler(EventStore store) {
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
        AccountFacts account = facts.of(AccountFacts.about(command.account()));
        InvoiceIssued before =
                facts.of(Recorded.about(command.invoice(), InvoiceIssued.class)).first();
        if (before != null) {
            LocalDate date = command.leftOpen().date(command.invoiceDate(), before.invoiceDate());
            if (!isSame(command.on(date), before, account)) {
                throw new Rejection(SharedReason.ID_TAKEN, command.invoice().value());
            }
            return Decision.already(command.book(), command.invoice(), InvoiceIssued.class);
        }
        LocalDate date = command.invoiceDate();
        if (!account.requireKnown(date).currency().equals(command.currency())) {
            throw new Rejection(
                    SharedReason.CURRENCY_DIFFERS, command.currency().getCurrencyCode());
        }
        account.requireOpen(date);
        facts.of(PeriodFacts.of(date)).requireOpen();
        InvoiceNumber number = command.number();
        if (number != null
                && facts.of(Recorded.about(number, InvoiceIssued.class)).first() != null) {
            throw new Rejection(InvoiceReason.NUMBER_TAKEN, number.value());
        }
        // priced before a number is taken, so that a refused invoice takes no turn in the series
        InvoiceNumber given = Objects.requireNonNullElse(number, UNNUMBERED);
        InvoiceIssued priced = Pricing.price(command, given, account.terms(date), taxMethod());
        events.append(
                number != null
                        ? priced
                        : priced.numbered(
                                series.next(command.book(), command.series(), context),
                                command.series()));
        return Decision.recorded(command.invoice());
    }

    /** How the book works taxes out. */
    private static TaxMethod taxMethod() {
        return TaxMethod.USUAL;
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
                Pricing.price(
                        command,
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
