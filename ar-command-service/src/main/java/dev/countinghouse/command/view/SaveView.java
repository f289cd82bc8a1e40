package dev.countinghouse.command.view;

import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.decision.Subject;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.view.ViewId;
import dev.countinghouse.contract.view.ViewSaved;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;

import java.time.LocalDate;

/**
 * Keeps a list by name, in the place of what the view was before, if it was anything. To share it
 * needs {@link Permission#WORK} besides.
 *
 * @param by who saves it, and owns it
 */
@Needs(Permission.READ)
record SaveView(
        BookId book,
        ViewId view,
        String name,
        String page,
        String query,
        String by,
        boolean shared,
        LocalDate savedOn) {

    SaveView {
        Text.line(name, ViewSaved.MAX_NAME, "the name");
        ViewAddress.page(page);
        ViewAddress.query(query);
        Text.line(by, Limits.MAX_ACTOR, "who saves it");
        Limits.date(savedOn, "the date");
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(book, facts());
    }

    Subject<ViewFacts> facts() {
        return ViewFacts.about(view);
    }

    ViewSaved event(LocalDate on) {
        return new ViewSaved(book, view, name, page, query, by, shared, on);
    }
}
