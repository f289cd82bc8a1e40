package dev.countinghouse.command.deposit;

import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.deposit.DepositControlSet;
import dev.countinghouse.contract.deposit.DepositId;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;

/** Says that a deposit is to come to another sum. */
@Needs(Permission.POST)
record SetDepositControl(BookId book, DepositId deposit, Money control, String reason, String by) {

    SetDepositControl {
        Limits.positive(control, "the control total");
        Text.line(reason, DepositControlSet.MAX_REASON, "the reason");
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(book, DepositFacts.about(deposit));
    }
}
