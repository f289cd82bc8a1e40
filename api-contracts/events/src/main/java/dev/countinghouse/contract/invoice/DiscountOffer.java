package dev.countinghouse.contract.invoice;

import dev.countinghouse.contract.Money;

import java.time.LocalDate;

/**
 * What an invoice lets the payer keep when it is paid by a date, that date included.
 *
 * @param until the last day, as it is printed
 * @param graceDays days after it on which money is still taken as in time
 * @param amount for paying the whole; a part of the invoice earns its part of it
 */
public record DiscountOffer(LocalDate until, int graceDays, Money amount) {

    public LocalDate acceptedUntil() {
        return until.plusDays(graceDays);
    }
}
