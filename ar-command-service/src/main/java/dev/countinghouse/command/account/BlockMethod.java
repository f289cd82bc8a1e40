package dev.countinghouse.command.account;

import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.account.AccountClosed;
import dev.countinghouse.contract.payment.PaymentMethod;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;

import java.time.LocalDate;

/** The account does not pay by a method from a date on: a payment by it is refused. */
@Needs(Permission.ISSUE)
record BlockMethod(
        BookId book, AccountId account, PaymentMethod method, String reason, LocalDate blockedOn) {

    BlockMethod {
        Text.line(reason, AccountClosed.MAX_REASON, "the reason");
        Limits.date(blockedOn, "the date");
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(book, AccountFacts.about(account));
    }
}
