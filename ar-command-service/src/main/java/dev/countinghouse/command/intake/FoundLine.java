package dev.countinghouse.command.intake;

import dev.countinghouse.contract.bank.BankLineKind;
import dev.countinghouse.contract.payment.PaymentMethod;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A line as it stands in a file.
 *
 * @param at its line in the file
 * @param place the same in the format's own terms
 * @param amount positive for money in
 * @param reference the bank's own; empty where it has none
 */
record FoundLine(
        long at,
        String place,
        BankLineKind kind,
        BigDecimal amount,
        String currency,
        LocalDate bookedOn,
        LocalDate valuedOn,
        PaymentMethod method,
        String reference,
        String text) {}
