package dev.countinghouse.command.billing;

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
 * Says that what a draft is held for is seen to.
 *
 * @param by who says so
 */
@Needs(Permission.ISSUE)
public record EndDraftHold(
        BookId book, DraftId draft, String reason, LocalDate endedOn, String by) {

    public EndDraftHold {
        Text.line(reason, DraftHeld.MAX_REASON, "the reason");
        Limits.date(endedOn, "the date");
        Text.line(by, Limits.MAX_ACTOR, "who ends it");
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(book, DraftFacts.about(draft));
    }
}
