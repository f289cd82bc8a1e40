package dev.countinghouse.command.invoice;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.decision.FurtherRead;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.decision.Subject;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.command.facts.BookFacts;
import dev.countinghouse.command.facts.PeriodFacts;
import dev.countinghouse.command.facts.Recorded;
import dev.countinghouse.command.series.GaplessSeries;
import dev.countinghouse.contract.invoice.InvoiceFlagged;
import dev.countinghouse.contract.invoice.InvoiceIssued;
import dev.countinghouse.contract.invoice.InvoiceNumber;

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
    private final CreditCheck credit;
    private final FurtherRead more;

    IssueInvoiceHandler(EventStore store, FurtherRead more) {
        series =
                new GaplessSeries<>(
                        store, InvoiceIssued.class, InvoiceNumber::inSeries, InvoiceIssued::series);
        credit = new CreditCheck(store);
        this.more = more;
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
            return issuedBefore(command, context);
        }
        requirePossible(command, account, facts);
        // priced before a number is taken, so that a refused invoice takes no turn in the series
        InvoiceNumber number = command.number();
        InvoiceIssued priced =
                Pricing.price(
                        command,
                        Objects.requireNonNullElse(number, UNNUMBERED),
                        account.terms(command.invoiceDate()),
                        facts.of(BookFacts.about(command.book())).taxMethod(command.invoiceDate()));
        InvoiceFlagged flagged = credit.check(priced, facts, context);
        events.append(
                number != null
                        ? priced
                        : priced.numbered(
                                series.next(command.book(), command.series(), context),
                                command.series()));
        if (flagged == null) return Decision.recorded(command.invoice());
        events.append(flagged);
        return Decision.recorded(command.invoice(), Decision.FLAGGED);
    }

    private static void requirePossible(IssueInvoice command, AccountFacts account, Facts facts) {
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
