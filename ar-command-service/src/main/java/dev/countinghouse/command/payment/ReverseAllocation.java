package dev.countinghouse.command.payment;

import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.PaymentId;

import org.axonframework.modelling.annotation.TargetEntityId;

import java.time.LocalDate;

/** Takes one allocation of a payment back, with the discount that it earned. */
public record ReverseAllocation(
        BookId book, PaymentId payment, int number, String reason, LocalDate effectiveOn) {

    @TargetEntityId
    Scope scope() {
        return Scope.in(book).payment(payment).periodOf(effectiveOn);
    }
}
