package dev.countinghouse.command.payment;

import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentPosted;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;

import java.time.LocalDate;
import java.util.List;

/** Applies unapplied money of a payment to invoices. */
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
        Scope scope = Scope.in(book).payment(payment).periodOf(effectiveOn);
        applications.forEach(part -> scope.invoice(part.invoice()));
        return scope;
    }
}
