package dev.countinghouse.contract.payment;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;

import java.time.LocalDate;

/**
 * What a bank asks about a payment, takes back of it for its cardholder, and gives back. Only what
 * it takes and gives moves money.
 */
public sealed interface ChargebackEvent
        permits PaymentInquired, PaymentChargedBack, ChargebackReversed, ChargebackClosed {
    BookId book();

    ChargebackId chargeback();

    PaymentId payment();

    AccountId account();

    LocalDate effectiveOn();
}
