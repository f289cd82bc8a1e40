package dev.countinghouse.command.quote;

import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.command.facts.GroupFacts;
import dev.countinghouse.command.facts.ItemFacts;
import dev.countinghouse.command.facts.PriceFacts;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.invoice.InvoiceIssued;
import dev.countinghouse.contract.quote.QuoteId;
import dev.countinghouse.contract.quote.QuoteLine;
import dev.countinghouse.contract.quote.QuoteMade;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * Tells a customer what something would cost.
 *
 * @param validUntil the last day on which it may be accepted
 * @param by who makes it
 */
@Needs(Permission.ISSUE)
public record MakeQuote(
        BookId book,
        QuoteId quote,
        AccountId account,
        List<AskedLine> lines,
        LocalDate quotedOn,
        LocalDate validUntil,
        @Nullable String reference,
        String by,
        LeftOpen leftOpen) {

    public MakeQuote {
        lines = List.copyOf(lines);
        Limits.size(lines, 1, QuoteMade.MAX_LINES, "the lines");
        Limits.date(quotedOn, "the date");
        Limits.date(validUntil, "the last day");
        if (validUntil.isBefore(quotedOn)) {
            throw new IllegalArgumentException("the last day is before the date of the quote");
        }
        if (reference != null) {
            Text.line(reference, InvoiceIssued.MAX_CUSTOMER_REFERENCE, "the reference");
        }
        Text.line(by, Limits.MAX_ACTOR, "who makes it");
    }

    @TargetEntityId
    Scope scope() {
        Scope scope =
                Scope.in(
                        book,
                        QuoteFacts.about(quote).toBeNew(),
                        AccountFacts.about(account),
                        GroupFacts.of(account));
        for (AskedLine line : lines) {
            scope.and(ItemFacts.about(line.item()), PriceFacts.of(line.item()));
        }
        return scope;
    }

    QuoteMade event(List<QuoteLine> quoted, LocalDate on, String person) {
        return new QuoteMade(book, quote, account, quoted, on, validUntil, reference, person);
    }
}
