package dev.countinghouse.command.dispute;

import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.dispute.DisputeId;
import dev.countinghouse.contract.dispute.DisputeOpened;
import dev.countinghouse.contract.dispute.DisputeReopened;
import dev.countinghouse.contract.dispute.DisputeResolved;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Goes on with a resolved dispute.
 *
 * @param disputed as much as before, if it is left out
 * @param by who opens it again
 */
@Needs(Permission.WORK)
public record ReopenDispute(
        BookId book,
        DisputeId dispute,
        String reason,
        @Nullable Money disputed,
        @Nullable LocalDate deadline,
        LocalDate reopenedOn,
        String by,
        LeftOpen leftOpen) {

    public ReopenDispute {
        Text.line(reason, DisputeResolved.MAX_REASON, "the reason");
        if (disputed != null) Limits.positive(disputed, "the disputed amount");
        if (deadline != null) Limits.date(deadline, "the deadline");
        Limits.date(reopenedOn, "the date");
        Text.line(by, Limits.MAX_ACTOR, "who opens it again");
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(book, DisputeFacts.about(dispute));
    }

    DisputeReopened event(DisputeOpened of, @Nullable Money amount, String person, LocalDate on) {
        return new DisputeReopened(
                book, dispute, of.account(), of.invoice(), reason, amount, deadline, person, on);
    }

    /** Whether it asks for what was recorded, as far as it says. */
    boolean isSameAs(DisputeReopened before, DisputeOpened of) {
        return before.equals(
                event(
                        of,
                        disputed == null ? before.disputed() : disputed,
                        before.reopenedBy(),
                        leftOpen.date(reopenedOn, before.reopenedOn())));
    }
}
