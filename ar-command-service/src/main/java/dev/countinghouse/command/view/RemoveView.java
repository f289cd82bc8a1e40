package dev.countinghouse.command.view;

import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.decision.Subject;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.view.ViewId;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;

import java.time.LocalDate;

/**
 * Takes a saved view away.
 *
 * @param by who asks for it
 */
@Needs(Permission.READ)
record RemoveView(BookId book, ViewId view, String by, LocalDate removedOn) {

    RemoveView {
        Text.line(by, Limits.MAX_ACTOR, "who asks");
        Limits.date(removedOn, "the date");
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(book, facts());
    }

    Subject<ViewFacts> facts() {
        return ViewFacts.about(view);
    }
}
