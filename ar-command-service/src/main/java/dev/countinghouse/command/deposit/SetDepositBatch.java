package dev.countinghouse.command.deposit;

import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.deposit.DepositBatchSet;
import dev.countinghouse.contract.deposit.DepositId;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;

/** Says what a batch of a deposit is to come to, and of how many items. */
@Needs(Permission.POST)
record SetDepositBatch(
        BookId book, DepositId deposit, int batch, Money control, int count, String by) {

    SetDepositBatch {
        Limits.fromZero(control, "the control total");
        if (batch < 1 || batch > DepositBatchSet.MAX_BATCHES) {
            throw new IllegalArgumentException("there is no such batch: " + batch);
        }
        if (count < 0 || count > DepositBatchSet.MAX_ITEMS) {
            throw new IllegalArgumentException("a batch has not so many items: " + count);
        }
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(book, DepositFacts.about(deposit));
    }
}
