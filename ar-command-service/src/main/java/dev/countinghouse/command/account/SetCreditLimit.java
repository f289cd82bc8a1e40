package dev.countinghouse.command.account;

import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.account.AccountClosed;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** Lets the account owe so much from a date on, or as much as it likes. */
@Needs(Permission.APPROVE)
public record SetCreditLimit(
        BookId book, AccountId account, @Nullable Money limit, String reason, LocalDate setOn) {

    public SetCreditLimit {
        if (limit != null) Limits.fromZero(limit, "the limit");
        Text.line(reason, AccountClosed.MAX_REASON, "the reason");
        Limits.date(setOn, "the date");
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(book, AccountFacts.about(account));
    }
}
