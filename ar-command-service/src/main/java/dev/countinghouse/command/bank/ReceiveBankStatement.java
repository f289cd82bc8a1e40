package dev.countinghouse.command.bank;

import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.decision.Subject;
import dev.countinghouse.command.facts.Recorded;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.bank.BankStatementReceived;

import org.axonframework.modelling.annotation.TargetEntityId;

/** Takes down what a bank's statement says as a whole. Not a request: files are read for it. */
public record ReceiveBankStatement(BankStatementReceived statement) {

    public BookId book() {
        return statement.book();
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(book(), received().toBeNew());
    }

    Subject<Recorded<BankStatementReceived>> received() {
        return Recorded.about(statement.statement(), BankStatementReceived.class);
    }
}
