package dev.countinghouse.command.facts;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.Moved;
import dev.countinghouse.command.decision.Subject;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.payment.PaymentId;

import java.time.LocalDate;
import java.util.Currency;

/** A credit item, whatever it is: what a payment has unapplied, or a credit on an account. */
public interface CreditFacts extends Moved {

    static Subject<? extends CreditFacts> about(EntityId item) {
        return switch (item) {
            case PaymentId payment -> PaymentFacts.about(payment);
            case AdjustmentId adjustment -> AdjustmentItemFacts.about(adjustment);
            default -> throw new IllegalArgumentException("no credit item: " + item.tag());
        };
    }

    /**
     * A credit item that may be used on a date.
     *
     * @param since from when it is there
     */
    record Standing(AccountId account, Currency currency, LocalDate since) {}

    /**
     * @throws Rejection if there is no such credit on the date
     */
    Standing requireCredit(LocalDate date);

    /** The most that may be applied or paid back from a date on, in minor units. */
    long availableFrom(LocalDate date);

    /** The same with what requests for refunds hold. */
    long unusedFrom(LocalDate date);

    /** What was paid back and has not come back, in minor units. */
    long paidBack();

    /**
     * @throws Rejection if money of it was paid back: what is gone cannot be taken back
     */
    default void requireNothingPaidBack(EntityId item) {
        if (paidBack() > 0) throw new Rejection(SharedReason.CREDIT_REFUNDED, item.value());
    }
}
