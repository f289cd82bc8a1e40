package dev.countinghouse.command.payment;

import dev.countinghouse.command.applying.Application;
import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.PaymentFacts;
import dev.countinghouse.command.facts.PeriodFacts;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentPosted;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;

import java.time.LocalDate;
import java.util.List;

/** Applies unapplied money of a payment to what is owed. */
@Needs(Permission.POST)
public record AllocatePayment(
        BookId book, PaymentId payment, LocalDate effectiveOn, List<Application> applications) {

    public AllocatePayment {
        Limits.date(effectiveOn, "the effective date");
        applications = List.copyOf(applications);
        Limits.size(applications, 1, PaymentPosted.MAX_ALLOCATIONS, "the allocations");
    }

    @TargetEntityId
    Scope scope() {
        Scope scope = Scope.in(book, PaymentFacts.about(payment), PeriodFacts.of(effectiveOn));
        return Application.scope(scope, applications);
    }
}
