package dev.countinghouse.command.account;

import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;

import java.time.LocalDate;

/** Another account pays no longer for this one from a date on. */
@Needs(Permission.ISSUE)
record RemovePayer(BookId book, AccountId account, AccountId payer, LocalDate removedOn) {

    RemovePayer {
        Limits.date(removedOn, "the date");
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(book, AccountFacts.about(account));
    }
}
