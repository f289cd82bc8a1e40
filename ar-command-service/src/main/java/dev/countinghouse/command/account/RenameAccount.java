package dev.countinghouse.command.account;

import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.account.AccountOpened;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;

import java.time.LocalDate;

/** Gives the account another name from a date on. */
@Needs(Permission.ISSUE)
public record RenameAccount(BookId book, AccountId account, String name, LocalDate renamedOn) {

    public RenameAccount {
        Text.line(name, AccountOpened.MAX_NAME, "the account's name");
        Limits.date(renamedOn, "the date of the change");
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(book, AccountFacts.about(account));
    }
}
