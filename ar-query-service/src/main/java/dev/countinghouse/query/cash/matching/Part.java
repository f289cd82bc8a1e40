package dev.countinghouse.query.cash.matching;

import dev.countinghouse.contract.cash.Treatment;
import dev.countinghouse.contract.dispute.ReasonCode;

import org.jspecify.annotations.Nullable;

/**
 * What one item gets, in minor units.
 *
 * @param shortBy what is open of it afterwards
 * @param deducted whether the payer says that this is not to come: a deduction, or a discount that
 *     was not earned
 * @param then what is done with that, if anything is
 * @param reason why the payer deducted it
 */
record Part(
        OpenItem item,
        long cash,
        long discount,
        long shortBy,
        boolean deducted,
        @Nullable Treatment then,
        @Nullable ReasonCode reason) {

    static Part of(OpenItem item, long cash, long discount) {
        return new Part(item, cash, discount, item.open() - cash - discount, false, null, null);
    }

    Part treated(Treatment treatment, @Nullable ReasonCode why) {
        return new Part(
                item,
                cash,
                discount,
                shortBy,
                deducted,
                treatment,
                treatment == Treatment.DISPUTE ? why : null);
    }
}
