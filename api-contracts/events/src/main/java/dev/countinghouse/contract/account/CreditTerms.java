package dev.countinghouse.contract.account;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * When an account's invoices are due, and what paying early earns.
 *
 * @param netDays days from the invoice date, or from the end of its month, to the due date
 * @param endOfMonth count from the last day of the invoice date's month ("net 30 EOM")
 * @param discount the early-payment discount, if any ("2/10 net 30" is 200 basis points, 10 days)
 */
public record CreditTerms(
        int netDays, boolean endOfMonth, @Nullable EarlyPaymentDiscount discount) {

    public static final int MAX_DAYS = 3650;

    public CreditTerms {
        if (netDays < 0 || netDays > MAX_DAYS) {
            throw new IllegalArgumentException("net days must be from 0 to " + MAX_DAYS);
        }
    }

    public static CreditTerms net(int days) {
        return new CreditTerms(days, false, null);
    }

    public LocalDate dueOn(LocalDate invoiceDate) {
        return (endOfMonth ? invoiceDate.with(TemporalAdjusters.lastDayOfMonth()) : invoiceDate)
                .plusDays(netDays);
    }

    /**
     * A share of the invoice total that need not be paid if the rest is paid in time.
     *
     * @param basisPoints hundredths of a percent, 1 to 10,000
     * @param days from the invoice date, the last of them included
     */
    public record EarlyPaymentDiscount(int basisPoints, int days) {

        public static final int MAX_BASIS_POINTS = 10_000;

        public EarlyPaymentDiscount {
            if (basisPoints < 1 || basisPoints > MAX_BASIS_POINTS) {
                throw new IllegalArgumentException(
                        "basis points must be from 1 to " + MAX_BASIS_POINTS);
            }
            if (days < 0 || days > MAX_DAYS) {
                throw new IllegalArgumentException("days must be from 0 to " + MAX_DAYS);
            }
        }
    }
}
