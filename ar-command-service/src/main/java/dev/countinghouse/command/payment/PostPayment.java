package dev.countinghouse.command.payment;

import dev.countinghouse.command.applying.Application;
import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.command.facts.PaymentFacts;
import dev.countinghouse.command.facts.PeriodFacts;
import dev.countinghouse.command.facts.Recorded;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentMethod;
import dev.countinghouse.contract.payment.PaymentPosted;
import dev.countinghouse.contract.payment.PaymentReference;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * Posts money that came in, applied to invoices or not.
 *
 * @param another that it is another payment than the one that has its reference already
 * @param despiteBlock the money is there, though the account does not pay by this method any more
 */
@Needs(Permission.POST)
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
        List<Application> applications,
        boolean another,
        boolean despiteBlock,
        LeftOpen leftOpen) {

    /** With its id and dates given, the only one under its reference. */
    public PostPayment(
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
        this(
                book,
                payment,
                account,
                amount,
                method,
                receivedOn,
                effectiveOn,
                reference,
                remittance,
                applications,
                false,
                false,
                LeftOpen.NOTHING);
    }

    public PostPayment {
        Limits.positive(amount, "the amount");
        Limits.date(receivedOn, "the date received");
        Limits.date(effectiveOn, "the effective date");
        if (reference != null) {
            Text.line(reference, PaymentReference.MAX_LENGTH, "the reference");
        }
        if (remittance != null) {
            Text.block(remittance, PaymentPosted.MAX_REMITTANCE, "the remittance");
        }
        applications = List.copyOf(applications);
        Limits.size(applications, 0, PaymentPosted.MAX_ALLOCATIONS, "the allocations");
    }

    @Nullable PaymentReference paymentReference() {
        return reference == null ? null : new PaymentReference(account, method, reference);
    }

    /** The same, with the dates that were left to us as they were when it was first posted. */
    PostPayment as(PaymentPosted before) {
        boolean undated = leftOpen.date() && effectiveOn.equals(receivedOn);
        return new PostPayment(
                book,
                payment,
                account,
                amount,
                method,
                leftOpen.date(receivedOn, before.receivedOn()),
                undated ? before.effectiveOn() : effectiveOn,
                reference,
                remittance,
                applications,
                another,
                despiteBlock,
                leftOpen);
    }

    @TargetEntityId
    Scope scope() {
        Scope scope =
                Scope.in(
                        book,
                        AccountFacts.about(account),
                        PaymentFacts.about(payment).toBeNew(),
                        PeriodFacts.of(effectiveOn));
        PaymentReference named = paymentReference();
        if (named != null) scope.and(Recorded.about(named, PaymentPosted.class).toBeNew());
        return Application.scope(scope, applications);
    }
}
