package dev.countinghouse.contract.billing;

import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.charge.ChargeId;
import dev.countinghouse.contract.item.ItemCode;
import dev.countinghouse.contract.tax.AppliedTax;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A line of a draft.
 *
 * @param charge what it bills; absent if it comes from a quote
 * @param chargedOn the date by which its taxes are
 * @param unitPrice up to six decimals
 * @param amount quantity × unit price, rounded half up to the minor unit
 */
public record DraftLine(
        @Nullable ChargeId charge,
        ItemCode item,
        String description,
        BigDecimal quantity,
        BigDecimal unitPrice,
        Money amount,
        LocalDate chargedOn,
        List<AppliedTax> taxes,
        @Nullable String revenueAccount) {

    public DraftLine {
        taxes = List.copyOf(taxes);
    }
}
