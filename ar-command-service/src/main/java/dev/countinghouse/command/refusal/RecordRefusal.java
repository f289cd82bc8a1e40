package dev.countinghouse.command.refusal;

import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.decision.Subject;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.refusal.ActionRefused;
import dev.countinghouse.contract.refusal.RefusalId;

import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Leaves to a person what a policy could not do. Not a request: policies send it.
 *
 * @param about what it wanted to do something about
 * @param amount how much of it, if that is known
 * @param problem the code of the reason
 * @param detail is cut off where it is too long
 */
public record RecordRefusal(
        BookId book,
        RefusalId refusal,
        String policy,
        AccountId account,
        EntityId about,
        @Nullable Money amount,
        String problem,
        String detail,
        LocalDate refusedOn) {

    public RecordRefusal {
        if (detail.length() > ActionRefused.MAX_DETAIL) {
            detail = detail.substring(0, ActionRefused.MAX_DETAIL);
        }
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(book, facts());
    }

    Subject<RefusalFacts> facts() {
        return RefusalFacts.about(refusal);
    }

    ActionRefused event() {
        return new ActionRefused(
                book,
                refusal,
                policy,
                account,
                about.kind().name(),
                about.value(),
                amount,
                problem,
                detail,
                refusedOn);
    }
}
