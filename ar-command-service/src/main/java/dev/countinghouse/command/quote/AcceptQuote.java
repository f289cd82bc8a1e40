package dev.countinghouse.command.quote;

import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.Recorded;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.billing.DraftId;
import dev.countinghouse.contract.billing.DraftMade;
import dev.countinghouse.contract.quote.QuoteId;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;

import java.time.LocalDate;

/**
 * Makes a draft of a quote.
 *
 * @param draft its id
 * @param invoiceDate of the invoice when it is released
 * @param by who takes it down
 */
@Needs(Permission.ISSUE)
public record AcceptQuote(
        BookId book,
        QuoteId quote,
        DraftId draft,
        LocalDate acceptedOn,
        LocalDate invoiceDate,
        String by,
        LeftOpen leftOpen) {

    public AcceptQuote {
        Limits.date(acceptedOn, "the date");
        Limits.date(invoiceDate, "the invoice date");
        Text.line(by, Limits.MAX_ACTOR, "who accepts it");
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(
                book, QuoteFacts.about(quote), Recorded.about(draft, DraftMade.class).toBeNew());
    }
}
