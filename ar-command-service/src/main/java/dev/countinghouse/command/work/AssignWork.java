package dev.countinghouse.command.work;

import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.decision.Subject;
import dev.countinghouse.command.facts.Recorded;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.work.WorkAssigned;
import dev.countinghouse.contract.work.WorkItemId;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Gives what waits in a queue to somebody, or to nobody.
 *
 * @param from who is known to own it, and loses it
 * @param by who asks for it
 */
@Needs(Permission.WORK)
record AssignWork(
        BookId book,
        WorkItemId item,
        @Nullable String owner,
        @Nullable String from,
        String by,
        LocalDate assignedOn) {

    AssignWork {
        if (owner != null) Text.line(owner, Limits.MAX_ACTOR, "the owner");
        if (from != null) Text.line(from, Limits.MAX_ACTOR, "who owns it");
        Text.line(by, Limits.MAX_ACTOR, "who asks");
        Limits.date(assignedOn, "the date");
    }

    @TargetEntityId
    Scope scope() {
        return WorkItem.scope(Scope.in(book, assignments()), item);
    }

    Subject<Recorded<WorkAssigned>> assignments() {
        return Recorded.about(item, WorkAssigned.class);
    }
}
