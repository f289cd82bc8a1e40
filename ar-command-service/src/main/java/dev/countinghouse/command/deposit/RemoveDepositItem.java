package dev.countinghouse.command.deposit;

import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.deposit.DepositId;
import dev.countinghouse.contract.deposit.DepositItemRemoved;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;

/** Takes an item out of a deposit that is not posted. */
@Needs(Permission.POST)
record RemoveDepositItem(BookId book, DepositId deposit, int item, String reason, String by) {

    RemoveDepositItem {
        Text.line(reason, DepositItemRemoved.MAX_REASON, "the reason");
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(book, DepositFacts.about(deposit));
    }
}
