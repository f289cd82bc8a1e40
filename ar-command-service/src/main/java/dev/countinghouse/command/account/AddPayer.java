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

/** Lets another account pay for this one from a date on. */
@Needs(Permission.ISSUE)
record AddPayer(BookId book, AccountId account, AccountId payer, LocalDate addedOn) {

    AddPayer {
        Limits.date(addedOn, "the date");
        if (payer.equals(account)) {
            throw new IllegalArgumentException("an account pays for itself anyway");
        }
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(book, AccountFacts.about(account), AccountFacts.about(payer));
    }
}
