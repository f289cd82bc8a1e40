package dev.countinghouse.command.work;

import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.decision.Subject;
import dev.countinghouse.command.facts.Recorded;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.work.FollowUpSet;
import dev.countinghouse.contract.work.WorkItemId;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Says when somebody comes back to what waits in a queue, or that nobody has to.
 *
 * @param snoozed it is out of the queue until then
 */
@Needs(Permission.WORK)
record SetFollowUp(
        BookId book,
        WorkItemId item,
        @Nullable LocalDate followUpOn,
        boolean snoozed,
        @Nullable String note,
        LocalDate setOn) {

    SetFollowUp {
        if (followUpOn != null) Limits.date(followUpOn, "the follow-up date");
        if (note != null) Text.line(note, FollowUpSet.MAX_NOTE, "the note");
        if (snoozed && followUpOn == null) {
            throw new IllegalArgumentException("what is snoozed needs a follow-up date");
        }
        Limits.date(setOn, "the date");
    }

    @TargetEntityId
    Scope scope() {
        return WorkItem.scope(Scope.in(book, followUps()), item);
    }

    Subject<Recorded<FollowUpSet>> followUps() {
        return Recorded.about(item, FollowUpSet.class);
    }
}
