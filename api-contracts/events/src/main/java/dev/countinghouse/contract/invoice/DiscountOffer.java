package dev.countinghouse.contract.invoice;

import dev.countinghouse.contract.Money;

import java.time.LocalDate;

/** What an invoice lets the payer keep when it is paid by a date, that date included. */
public record DiscountOffer(LocalDate until, Money amount) {}
