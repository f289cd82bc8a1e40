package dev.countinghouse.command.payment;

import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.PaymentFacts;
import dev.countinghouse.command.facts.PeriodFacts;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.payment.AllocationReversed;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;

import java.time.LocalDate;

/** Takes one allocation of a payment back, with the discount that it earned. */
@Needs(Permission.POST)
public record ReverseAllocation(
        BookId book, PaymentId payment, int number, String reason, LocalDate effectiveOn) {

    public ReverseAllocation {
        if (number < 1) throw new IllegalArgumentException("allocations are numbered from 1");
        Text.line(reason, AllocationReversed.MAX_REASON, "the reason");
        Limits.date(effectiveOn, "the effective date");
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(book, PaymentFacts.about(payment), PeriodFacts.of(effectiveOn));
    }
}
