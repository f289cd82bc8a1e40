package dev.countinghouse.contract.adjustment;

import dev.countinghouse.contract.Money;

import java.util.List;

/**
 * A line of a credit memo: what is taken back, and the taxes on it.
 *
 * @param net not below zero, without the taxes
 */
public record MemoLine(String description, Money net, List<Tax> taxes) {

    public static final int MAX_LINES = 100;

    public MemoLine {
        taxes = List.copyOf(taxes);
    }

    /**
     * A tax that is taken back.
     *
     * @param code as the invoice has it, such as {@code NY-SALES}
     * @param amount above zero
     */
    public record Tax(String code, Money amount) {}

    /** Net and taxes. */
    public Money total() {
        Money sum = net;
        for (Tax tax : taxes) sum = sum.plus(tax.amount());
        return sum;
    }
}
