package dev.countinghouse.command.issuing;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.command.facts.BookFacts;
import dev.countinghouse.command.facts.PeriodFacts;
import dev.countinghouse.command.facts.Recorded;
import dev.countinghouse.command.series.GaplessSeries;
import dev.countinghouse.contract.account.CreditTerms;
import dev.countinghouse.contract.invoice.InvoiceFlagged;
import dev.countinghouse.contract.invoice.InvoiceIssued;
import dev.countinghouse.contract.invoice.InvoiceNumber;
import dev.countinghouse.contract.invoice.TaxMethod;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;

import java.time.LocalDate;
import java.util.Objects;

/** Issues invoices for the slices that may. */
public final class Issuing {

    private static final InvoiceNumber UNNUMBERED = new InvoiceNumber("-");

    private final GaplessSeries<InvoiceIssued, InvoiceNumber> series;
    private final CreditCheck credit;

    public Issuing(EventStore store) {
        series =
                new GaplessSeries<>(
                        store, InvoiceIssued.class, InvoiceNumber::inSeries, InvoiceIssued::series);
        credit = new CreditCheck(store);
    }

    /** Adds what {@link #issue} looks at. */
    public static Scope subjects(Scope scope, InvoiceOrder order) {
        Scope all =
                scope.and(
                        BookFacts.about(order.book()),
                        AccountFacts.about(order.account()),
                        PeriodFacts.of(order.invoiceDate()),
                        Recorded.about(order.invoice(), InvoiceIssued.class).toBeNew());
        return order.number() == null
                ? all
                : all.and(Recorded.about(order.number(), InvoiceIssued.class).toBeNew());
    }

    /**
     * Appends the invoice and, where its account's credit does not cover it, that it is flagged.
     *
     * @return whether it is flagged
     * @throws Rejection if it is not issued
     */
    public boolean issue(
            InvoiceOrder order, Facts facts, EventAppender events, ProcessingContext context) {
        AccountFacts account = facts.of(AccountFacts.about(order.account()));
        requirePossible(order, account, facts);
        // priced before a number is taken, so that a refused invoice takes no turn in the series
        InvoiceNumber number = order.number();
        InvoiceIssued priced =
                priced(
                        order,
                        Objects.requireNonNullElse(number, UNNUMBERED),
                        account.terms(order.invoiceDate()),
                        facts.of(BookFacts.about(order.book())).taxMethod(order.invoiceDate()));
        InvoiceFlagged flagged = credit.check(priced, facts, context);
        events.append(
                number != null
                        ? priced
                        : priced.numbered(
                                series.next(order.book(), order.series(), context),
                                order.series()));
        if (flagged != null) events.append(flagged);
        return flagged != null;
    }

    /** The invoice as the order's figures make it. */
    public static InvoiceIssued priced(
            InvoiceOrder order, InvoiceNumber number, CreditTerms terms, TaxMethod book) {
        return Pricing.price(order, number, terms, book);
    }

    private static void requirePossible(InvoiceOrder order, AccountFacts account, Facts facts) {
        LocalDate date = order.invoiceDate();
        if (!account.requireKnown(date).currency().equals(order.currency())) {
            throw new Rejection(SharedReason.CURRENCY_DIFFERS, order.currency().getCurrencyCode());
        }
        account.requireOpen(date);
        facts.of(PeriodFacts.of(date)).requireOpen();
        InvoiceNumber number = order.number();
        if (number != null
                && facts.of(Recorded.about(number, InvoiceIssued.class)).first() != null) {
            throw new Rejection(IssuingReason.NUMBER_TAKEN, number.value());
        }
    }
}
