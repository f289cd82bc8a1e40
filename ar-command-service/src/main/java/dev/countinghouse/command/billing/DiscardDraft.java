package dev.countinghouse.command.billing;

import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.billing.DraftHeld;
import dev.countinghouse.contract.billing.DraftId;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;

import java.time.LocalDate;

/**
 * Gives a draft up; its charges are free for another one.
 *
 * @param by who discards it
 */
@Needs(Permission.ISSUE)
public record DiscardDraft(
        BookId book,
        DraftId draft,
        String reason,
        LocalDate discardedOn,
        String by,
        LeftOpen leftOpen) {

    public DiscardDraft {
        Text.line(reason, DraftHeld.MAX_REASON, "the reason");
        Limits.date(discardedOn, "the date");
        Text.line(by, Limits.MAX_ACTOR, "who discards it");
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(book, DraftFacts.about(draft));
    }
}
