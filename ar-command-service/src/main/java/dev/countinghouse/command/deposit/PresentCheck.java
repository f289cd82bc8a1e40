package dev.countinghouse.command.deposit;

import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.contract.deposit.CheckPresented;

import org.axonframework.modelling.annotation.TargetEntityId;

/** Takes down that a check came in a file. Not a request: files are read for it. */
public record PresentCheck(CheckPresented check) {

    @TargetEntityId
    Scope scope() {
        return Scope.in(check.book(), CheckFacts.about(check.check()).toBeNew());
    }
}
