package dev.countinghouse.command.delivery;

import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.BookFacts;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.delivery.DocumentKind;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;

import java.time.LocalDate;
import java.util.List;

/** Says which documents go to their accounts by themselves, from a date on. */
@Needs(Permission.CONFIGURE)
public record SetDelivery(BookId book, List<DocumentKind> kinds, LocalDate setOn) {

    public SetDelivery {
        kinds = kinds.stream().distinct().sorted().toList();
        Limits.date(setOn, "the date");
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(book, BookFacts.about(book));
    }
}
