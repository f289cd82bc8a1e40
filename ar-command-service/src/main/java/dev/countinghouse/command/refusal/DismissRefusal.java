package dev.countinghouse.command.refusal;

import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.decision.Subject;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.refusal.RefusalDismissed;
import dev.countinghouse.contract.refusal.RefusalId;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;

import java.time.LocalDate;

/** Says that somebody has seen to what a policy could not do. */
@Needs(Permission.WORK)
record DismissRefusal(BookId book, RefusalId refusal, String reason, LocalDate dismissedOn) {

    DismissRefusal {
        Text.line(reason, RefusalDismissed.MAX_REASON, "the reason");
        Limits.date(dismissedOn, "the date");
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(book, facts());
    }

    Subject<RefusalFacts> facts() {
        return RefusalFacts.about(refusal);
    }
}
