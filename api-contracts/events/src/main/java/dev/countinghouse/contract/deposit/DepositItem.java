package dev.countinghouse.contract.deposit;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.payment.PaymentMethod;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A payment to be.
 *
 * @param amount above zero
 * @param reference the number of the check, or the payer's own of another payment
 * @param routing of the bank that a check is drawn on, as its MICR line says
 * @param bankAccount that a check is drawn on, as its MICR line says
 * @param datedOn the day that stands on a check; if none, it is the deposit's
 * @param remittance what it is for, in the payer's words
 */
public record DepositItem(
        AccountId account,
        Money amount,
        PaymentMethod method,
        @Nullable String reference,
        @Nullable String routing,
        @Nullable String bankAccount,
        @Nullable LocalDate datedOn,
        @Nullable String remittance) {

    /** The longest number of a MICR line. */
    public static final int MAX_MICR = 30;

    /**
     * The check that it is, if its MICR line is known.
     *
     * @param day of the deposit
     */
    public @Nullable PresentedCheck check(LocalDate day) {
        if (routing == null || bankAccount == null || reference == null) return null;
        return PresentedCheck.of(
                routing, bankAccount, reference, amount, datedOn == null ? day : datedOn);
    }
}
