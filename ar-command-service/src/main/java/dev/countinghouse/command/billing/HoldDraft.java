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
 * Keeps a draft from being released until somebody has seen to it.
 *
 * @param by who holds it
 */
@Needs(Permission.ISSUE)
public record HoldDraft(BookId book, DraftId draft, String reason, LocalDate heldOn, String by) {

    public HoldDraft {
        Text.line(reason, DraftHeld.MAX_REASON, "the reason");
        Limits.date(heldOn, "the date");
        Text.line(by, Limits.MAX_ACTOR, "who holds it");
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(book, DraftFacts.about(draft));
    }
}
