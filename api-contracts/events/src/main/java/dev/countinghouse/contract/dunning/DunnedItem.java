package dev.countinghouse.contract.dunning;

import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.invoice.InvoiceId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * An invoice that a notice asks for.
 *
 * @param dueOn of what is asked for; of several installments the earliest that is not paid
 * @param amount what is asked for, without what is disputed
 * @param level of the ladder, from 1
 * @param fee the adjustment that charged this step's fee, if it has one
 * @param interest the adjustment that charged interest, if any had come up
 * @param interestAmount how much of it is interest
 * @param fixedSum how much of it is the fixed sum that an invoice is charged once
 */
public record DunnedItem(
        InvoiceId invoice,
        LocalDate dueOn,
        Money amount,
        int level,
        @Nullable AdjustmentId fee,
        @Nullable Money feeAmount,
        @Nullable AdjustmentId interest,
        @Nullable Money interestAmount,
        @Nullable Money fixedSum) {}
