package dev.countinghouse.command.payment;

import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.PaymentId;
import dev.countinghouse.contract.PaymentMethod;
import dev.countinghouse.contract.PaymentReference;

import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** Posts money that came in, applied to invoices or not. */
public record PostPayment(
        BookId book,
        PaymentId payment,
        AccountId account,
        Money amount,
        PaymentMethod method,
        LocalDate receivedOn,
        LocalDate effectiveOn,
        @Nullable String reference,
        @Nullable String remittance,
        List<Application> applications) {

    public PostPayment {
        applications = List.copyOf(applications);
    }

    @Nullable PaymentReference paymentReference() {
        return reference == null ? null : new PaymentReference(account, method, reference);
    }

    @TargetEntityId
    Scope scope() {
        Scope scope = Scope.in(book).account(account).payment(payment).periodOf(effectiveOn);
        PaymentReference named = paymentReference();
        if (named != null) scope.reference(named);
        applications.forEach(part -> scope.invoice(part.invoice()));
        return scope;
    }
}
