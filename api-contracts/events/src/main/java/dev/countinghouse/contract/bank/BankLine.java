package dev.countinghouse.contract.bank;

import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.payment.PaymentMethod;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * What moved on a bank account at a time.
 *
 * @param amount above zero for money in, below for money out
 * @param bookedOn the bank's day
 * @param valuedOn the day from which it bears interest
 * @param method how a receipt came
 * @param reference the bank's own of the line
 * @param text what the payer and the bank wrote
 */
public record BankLine(
        BankLineKind kind,
        Money amount,
        LocalDate bookedOn,
        LocalDate valuedOn,
        PaymentMethod method,
        @Nullable String reference,
        @Nullable String text) {

    public static final int MAX_REFERENCE = 100;
    public static final int MAX_TEXT = 2_000;
}
