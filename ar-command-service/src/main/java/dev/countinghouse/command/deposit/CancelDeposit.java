package dev.countinghouse.command.deposit;

import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.deposit.DepositCancelled;
import dev.countinghouse.contract.deposit.DepositId;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;

/** Gives a deposit up that has nothing in it. */
@Needs(Permission.POST)
record CancelDeposit(BookId book, DepositId deposit, String reason, String by) {

    CancelDeposit {
        Text.line(reason, DepositCancelled.MAX_REASON, "the reason");
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(book, DepositFacts.about(deposit));
    }
}
