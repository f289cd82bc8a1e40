package dev.countinghouse.command.delivery;

import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.command.facts.BookFacts;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.delivery.DeliveryId;
import dev.countinghouse.contract.delivery.DocumentKind;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;

import java.time.LocalDate;

/**
 * Has a document go to its account.
 *
 * @param onlyIfSet nothing is recorded where the book does not have such documents go by themselves
 *     or the account wants none
 */
@Needs(Permission.ISSUE)
public record RequestDelivery(
        BookId book,
        DeliveryId delivery,
        AccountId account,
        DocumentKind kind,
        String document,
        LocalDate requestedOn,
        String by,
        boolean onlyIfSet) {

    public RequestDelivery {
        Text.id(document, "a document's id");
        Limits.date(requestedOn, "the date");
        Text.line(by, Limits.MAX_ACTOR, "who wants it");
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(
                book,
                DeliveryFacts.about(delivery),
                AccountFacts.about(account),
                BookFacts.about(book));
    }
}
