package dev.countinghouse.contract.account;

import dev.countinghouse.contract.Money;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * When an account's invoices are due, and what paying early earns.
 *
 * @param due from the invoice date to the due date
 * @param discount the early-payment discount, if any ("2/10 net 30" is 200 basis points, 10 days)
 */
public record CreditTerms(CreditPeriod due, @Nullable EarlyPaymentDiscount discount) {

    public static CreditTerms net(int days) {
        return new CreditTerms(CreditPeriod.ofDays(days), null);
    }

    /** The same, with a discount for paying within some days. */
    public CreditTerms withDiscount(int basisPoints, int days) {
        return new CreditTerms(
                due, new EarlyPaymentDiscount(basisPoints, CreditPeriod.ofDays(days), 0));
    }

    public LocalDate dueOn(LocalDate invoiceDate) {
        return due.endFrom(invoiceDate);
    }

    /**
     * A share of the invoice total that need not be paid if the rest is paid in time.
     *
     * @param basisPoints hundredths of a percent, 1 to 10,000
     * @param within from the invoice date to the last day of the discount, that day included
     * @param graceDays days after that on which money is still taken as in time, though the invoice
     *     does not say so
     */
    public record EarlyPaymentDiscount(int basisPoints, CreditPeriod within, int graceDays) {

        public static final int MAX_BASIS_POINTS = 10_000;
        public static final int MAX_GRACE_DAYS = 60;

        public EarlyPaymentDiscount {
            if (basisPoints < 1 || basisPoints > MAX_BASIS_POINTS) {
                throw new IllegalArgumentException(
                        "basis points must be from 1 to " + MAX_BASIS_POINTS);
            }
            if (graceDays < 0 || graceDays > MAX_GRACE_DAYS) {
                throw new IllegalArgumentException(
                        "grace days must be from 0 to " + MAX_GRACE_DAYS);
            }
        }

        /** What it takes off a total, rounded half up to the minor unit. */
        public Money of(Money total) {
            BigDecimal exact = total.toBigDecimal().multiply(BigDecimal.valueOf(basisPoints, 4));
            return Money.rounded(exact, total.currency());
        }
    }
}
