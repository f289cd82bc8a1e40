package dev.countinghouse.command.account;

import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.account.AccountContact;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;

import java.time.LocalDate;

/** Has the account's documents reach it in this way from a date on. */
@Needs(Permission.ISSUE)
public record ChangeContact(
        BookId book, AccountId account, AccountContact contact, LocalDate changedOn) {

    public ChangeContact {
        Limits.date(changedOn, "the date of the change");
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(book, AccountFacts.about(account));
    }
}
