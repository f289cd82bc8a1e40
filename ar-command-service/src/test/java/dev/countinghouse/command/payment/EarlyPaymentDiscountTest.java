package dev.countinghouse.command.payment;

import static dev.countinghouse.command.Given.ACME;
import static dev.countinghouse.command.Given.BOOK;
import static dev.countinghouse.command.Given.FIRST;
import static dev.countinghouse.command.Given.PAYMENT;
import static dev.countinghouse.command.Given.adjusted;
import static dev.countinghouse.command.Given.allocated;
import static dev.countinghouse.command.Given.issued;
import static dev.countinghouse.command.Given.march;
import static dev.countinghouse.command.Given.opened;
import static dev.countinghouse.command.Given.part;
import static dev.countinghouse.command.Given.posted;
import static dev.countinghouse.command.Given.unallocated;
import static dev.countinghouse.command.Given.usd;

import dev.countinghouse.command.Decided;
import dev.countinghouse.command.applying.Application;
import dev.countinghouse.command.applying.ApplyingReason;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.adjustment.AdjustmentKind;
import dev.countinghouse.contract.allocation.Allocation;
import dev.countinghouse.contract.invoice.DiscountOffer;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentMethod;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;

/** Row A20 of the field, cases A7 and B7 (a): what paying early earns, however it is paid. */
class EarlyPaymentDiscountTest {

    private static final PaymentId SECOND_PAYMENT = new PaymentId("pay-2");

    @RegisterExtension private final Decided ar = new Decided();

    /** Issued on 2 March, with a discount until 16 March and two days of grace. */
    private static List<ArEvent> invoice(String total, String discount) {
        var offer = new DiscountOffer(march(16), 2, usd(discount));
        return List.of(opened(), issued(FIRST, ACME, total, march(2), offer));
    }

    private static PostPayment pay(LocalDate on, String amount, String discount) {
        return new PostPayment(
                BOOK,
                SECOND_PAYMENT,
                ACME,
                usd(amount),
                PaymentMethod.CHECK,
                on,
                on,
                null,
                null,
                List.of(new Application(FIRST, usd(amount), usd(discount))));
    }

    private static PostPayment pay(String amount, String discount) {
        return pay(march(10), amount, discount);
    }

    @ParameterizedTest
    @CsvSource({"1.00, 30.00", "1.00, 0.04", "969.80, 30.00", "485.00, 15.01"})
    void caseA7APartEarnsNoMoreThanItsShare(String paid, String discount) {
        ar.given(invoice("1000", "30"))
                .when(pay(paid, discount))
                .isRefused(ApplyingReason.DISCOUNT_NOT_OFFERED);
    }

    @ParameterizedTest
    @CsvSource({"1.00, 0.03", "485.00, 15.00", "970.00, 30.00"})
    void caseA7APartEarnsItsShare(String paid, String discount) {
        ar.given(invoice("1000", "30"))
                .when(pay(paid, discount))
                .records(
                        posted(
                                SECOND_PAYMENT,
                                paid,
                                march(10),
                                null,
                                part(1, FIRST, paid, discount)));
    }

    /** Half a cent each, which one by one is rounded up to a cent. */
    @Test
    void caseA7ManySmallPaymentsEarnNoMoreThanOneLargeOne() {
        ar.given(invoice("1000", "30"), posted("1", part(1, FIRST, "0.16", "0.01")))
                .when(pay("0.16", "0.01"))
                .isRefused(ApplyingReason.DISCOUNT_NOT_OFFERED);
    }

    @Test
    void caseA7WhatWasEarnedTogetherIsRoundedOnce() {
        // 0.34 settled earns 0.0102; 0.66 earns 0.0198
        ar.given(invoice("1000", "30"), posted("1", part(1, FIRST, "0.33", "0.01")))
                .when(pay("0.31", "0.01"))
                .records(
                        posted(
                                SECOND_PAYMENT,
                                "0.31",
                                march(10),
                                null,
                                part(1, FIRST, "0.31", "0.01")));
    }

    @Test
    void caseA7TheWholeIsGivenOnce() {
        ar.given(invoice("1000", "30"), posted("970", part(1, FIRST, "940", "30")))
                .when(pay("1.00", "0.03"))
                .isRefused(ApplyingReason.DISCOUNT_TAKEN);
    }

    /** Half of it is credited: what is left earns half of the offer, and not a cent more. */
    @Test
    void aCreditMemoLowersTheDiscountThatIsStillOffered() {
        var memo = adjusted(FIRST, AdjustmentKind.CREDIT_MEMO, "-500");
        ar.given(invoice("1000", "30"), memo)
                .when(pay("485", "15"))
                .records(
                        posted(
                                SECOND_PAYMENT,
                                "485",
                                march(10),
                                null,
                                part(1, FIRST, "485", "15")));
        ar.given(invoice("1000", "30"), memo)
                .when(pay("484.99", "15.01"))
                .isRefused(ApplyingReason.DISCOUNT_NOT_OFFERED);
        ar.given(invoice("1000", "30"), memo)
                .when(pay("470", "30"))
                .isRefused(ApplyingReason.DISCOUNT_NOT_OFFERED);
    }

    @Test
    void whatWasTakenBackCanBeEarnedAgain() {
        Allocation taken = part(1, FIRST, "970", "30");
        ar.given(
                        invoice("1000", "30"),
                        posted("970"),
                        allocated(march(10), taken),
                        unallocated(march(11), taken))
                .when(
                        new AllocatePayment(
                                BOOK,
                                PAYMENT,
                                march(12),
                                List.of(new Application(FIRST, usd("970"), usd("30")))))
                .records(allocated(march(12), part(2, FIRST, "970", "30")));
    }

    /** A payer who forgot the discount on one half may take the whole with the other. */
    @Test
    void moneyInTimeOfTheSamePaymentEarnsWithOrWithoutADiscountOfItsOwn() {
        ar.given(invoice("1000", "30"), posted("970"), allocated(march(10), part(1, FIRST, "500")))
                .when(
                        new AllocatePayment(
                                BOOK,
                                PAYMENT,
                                march(12),
                                List.of(new Application(FIRST, usd("470"), usd("30")))))
                .records(allocated(march(12), part(2, FIRST, "470", "30")));
    }

    @ParameterizedTest
    @CsvSource({"4212.34, 90.59", "4212.34, 86.06", "4212.34, 85.98"})
    void caseB7aADeductionThatWasNotEarnedIsRefused(String cash, String discount) {
        ar.given(invoice("4302.93", "86.06"))
                .when(pay(cash, discount))
                .isRefused(ApplyingReason.DISCOUNT_NOT_OFFERED);
    }

    @Test
    void caseB7aCashEarnsWhatItSettlesOfTheOfferAndTheRestStaysOpen() {
        ar.given(invoice("4302.93", "86.06"))
                .when(pay("4212.34", "85.97"))
                .records(
                        posted(
                                SECOND_PAYMENT,
                                "4212.34",
                                march(10),
                                null,
                                part(1, FIRST, "4212.34", "85.97")));
    }

    @Test
    void moneyAfterTheLastDayOfGraceIsLate() {
        ar.given(invoice("1000", "30"))
                .when(pay(march(19), "970", "30"))
                .isRefused(ApplyingReason.DISCOUNT_LATE);
    }

    @Test
    void moneyOnTheLastDayOfGraceIsInTime() {
        ar.given(invoice("1000", "30"))
                .when(pay(march(18), "970", "30"))
                .records(
                        posted(
                                SECOND_PAYMENT,
                                "970",
                                march(18),
                                null,
                                part(1, FIRST, "970", "30")));
    }
}
