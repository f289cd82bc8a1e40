package dev.countinghouse.contract.adjustment;

import dev.countinghouse.contract.Money;

import java.util.List;

/**
 * A line of a memo: what a credit memo takes back or a debit memo charges, and the taxes on it. It
 * stands above zero either way; the memo's kind says which way it goes.
 *
 * @param net not below zero, without the taxes
 */
public record MemoLine(String description, Money net, List<Tax> taxes) {

    public static final int MAX_LINES = 100;

    public MemoLine {
        taxes = List.copyOf(taxes);
    }

    /**
     * A tax that is taken back or charged with it.
     *
     * @param code as invoices have it, such as {@code NY-SALES}
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
