package dev.countinghouse.command.account;

import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.account.AccountClosed;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;

import java.time.LocalDate;

/** Gives the account no more credit from a date on; what is open stays owed. */
@Needs(Permission.ISSUE)
public record HoldAccount(BookId book, AccountId account, String reason, LocalDate heldOn) {

    public HoldAccount {
        Text.line(reason, AccountClosed.MAX_REASON, "the reason");
        Limits.date(heldOn, "the date");
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(book, AccountFacts.about(account));
    }
}
