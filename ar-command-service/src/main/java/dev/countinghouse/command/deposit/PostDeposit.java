package dev.countinghouse.command.deposit;

import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.deposit.DepositId;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;

/** Posts every item of a deposit that ties as a payment. */
@Needs(Permission.POST)
record PostDeposit(BookId book, DepositId deposit, String by) {

    /** A payment's id leaves room for what is before and behind the deposit's. */
    static final int MAX_ID = 50;

    @TargetEntityId
    Scope scope() {
        return Scope.in(book, DepositFacts.about(deposit));
    }

    /** What an item becomes. */
    PaymentId payment(int item) {
        return new PaymentId("deposit-" + deposit + "-" + item);
    }
}
