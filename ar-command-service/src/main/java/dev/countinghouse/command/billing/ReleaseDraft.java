package dev.countinghouse.command.billing;

import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.NumberSeries;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.billing.DraftId;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;

import java.time.LocalDate;

/**
 * Makes an invoice of a draft.
 *
 * @param invoice its id
 * @param series the prefix of the series to number from
 * @param by who releases it
 */
@Needs(Permission.ISSUE)
public record ReleaseDraft(
        BookId book,
        DraftId draft,
        InvoiceId invoice,
        String series,
        LocalDate releasedOn,
        String by) {

    public ReleaseDraft {
        NumberSeries.prefix(series);
        Limits.date(releasedOn, "the date");
        Text.line(by, Limits.MAX_ACTOR, "who releases it");
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(book, DraftFacts.about(draft));
    }
}
