package dev.countinghouse.command.deposit;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.decision.FurtherRead;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.decision.Subject;
import dev.countinghouse.command.facts.PaymentFacts;
import dev.countinghouse.command.facts.Recorded;
import dev.countinghouse.contract.deposit.DepositItem;
import dev.countinghouse.contract.payment.PaymentPosted;
import dev.countinghouse.contract.payment.PaymentReference;

import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.jspecify.annotations.Nullable;

/** Whether a payment stands that has an item's reference: two of one name are one, most likely. */
final class PostedReference {

    private PostedReference() {}

    static @Nullable PaymentReference of(DepositItem item) {
        return item.reference() == null
                ? null
                : new PaymentReference(item.account(), item.method(), item.reference());
    }

    static Subject<Recorded<PaymentPosted>> about(PaymentReference reference) {
        return Recorded.about(reference, PaymentPosted.class);
    }

    /**
     * @throws Rejection if one stands
     */
    static void requireFree(
            Recorded<PaymentPosted> holders, FurtherRead more, ProcessingContext context) {
        for (PaymentPosted holder : holders.all()) {
            Subject<PaymentFacts> payment = PaymentFacts.about(holder.payment());
            if (more.read(Scope.in(holder.book(), payment), context).of(payment).reversed()
                    == null) {
                throw new Rejection(
                                DepositReason.REFERENCE_POSTED, String.valueOf(holder.reference()))
                        .with("payment", holder.payment());
            }
        }
    }
}
