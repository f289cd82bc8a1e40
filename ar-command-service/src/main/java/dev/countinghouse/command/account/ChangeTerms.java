package dev.countinghouse.command.account;

import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.account.CreditTerms;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;

import java.time.LocalDate;

/** Gives the account other credit terms from the next invoice on. */
@Needs(Permission.ISSUE)
public record ChangeTerms(BookId book, AccountId account, CreditTerms terms, LocalDate changedOn) {

    public ChangeTerms {
        Limits.date(changedOn, "the date of the change");
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(book, AccountFacts.about(account));
    }
}
