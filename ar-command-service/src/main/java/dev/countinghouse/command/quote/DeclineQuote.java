package dev.countinghouse.command.quote;

import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.quote.QuoteDeclined;
import dev.countinghouse.contract.quote.QuoteId;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;

import java.time.LocalDate;

/**
 * Says that a quote is not wanted.
 *
 * @param by who takes it down
 */
@Needs(Permission.ISSUE)
public record DeclineQuote(
        BookId book,
        QuoteId quote,
        String reason,
        LocalDate declinedOn,
        String by,
        LeftOpen leftOpen) {

    public DeclineQuote {
        Text.line(reason, QuoteDeclined.MAX_REASON, "the reason");
        Limits.date(declinedOn, "the date");
        Text.line(by, Limits.MAX_ACTOR, "who declines it");
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(book, QuoteFacts.about(quote));
    }
}
