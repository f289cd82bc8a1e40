package dev.countinghouse.command.payment;

import static dev.countinghouse.command.Given.ACME;
import static dev.countinghouse.command.Given.BOOK;
import static dev.countinghouse.command.Given.FIRST;
import static dev.countinghouse.command.Given.OTHER;
import static dev.countinghouse.command.Given.PAYMENT;
import static dev.countinghouse.command.Given.SECOND;
import static dev.countinghouse.command.Given.adjusted;
import static dev.countinghouse.command.Given.bounced;
import static dev.countinghouse.command.Given.closed;
import static dev.countinghouse.command.Given.eur;
import static dev.countinghouse.command.Given.issued;
import static dev.countinghouse.command.Given.march;
import static dev.countinghouse.command.Given.marchClosed;
import static dev.countinghouse.command.Given.opened;
import static dev.countinghouse.command.Given.part;
import static dev.countinghouse.command.Given.posted;
import static dev.countinghouse.command.Given.twoInvoices;
import static dev.countinghouse.command.Given.usd;
import static dev.countinghouse.command.Given.voided;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countinghouse.command.Decided;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.applying.Application;
import dev.countinghouse.command.applying.ApplyingReason;
import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.contract.account.CreditTerms;
import dev.countinghouse.contract.adjustment.AdjustmentKind;
import dev.countinghouse.contract.invoice.DiscountOffer;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.invoice.InvoiceIssued;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentMethod;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

/** Row A3 of the field: one payment over many invoices, part of it applied, part of it not. */
class PostPaymentTest {

    @RegisterExtension private final Decided ar = new Decided();

    private static final DiscountOffer TWO_PERCENT = new DiscountOffer(march(12), 0, usd("2"));

    private static PostPayment post(String amount, Application... applications) {
        return post(PAYMENT, amount, march(10), null, applications);
    }

    private static PostPayment post(
            PaymentId payment,
            String amount,
            LocalDate date,
            @Nullable String reference,
            Application... applications) {
        return new PostPayment(
                BOOK,
                payment,
                ACME,
                usd(amount),
                PaymentMethod.CHECK,
                date,
                date,
                reference,
                null,
                List.of(applications));
    }

    private static Application to(InvoiceId invoice, String amount) {
        return new Application(invoice, usd(amount), null);
    }

    private static Application to(InvoiceId invoice, String amount, String discount) {
        return new Application(invoice, usd(amount), usd(discount));
    }

    private static InvoiceIssued discounted() {
        return issued(FIRST, ACME, "100", march(2), TWO_PERCENT);
    }

    @Test
    void postsUnappliedCash() {
        ar.given(opened()).when(post("120")).records(posted("120"));
    }

    @Test
    void spreadsOnePaymentOverSeveralInvoices() {
        ar.given(twoInvoices())
                .when(post("120", to(FIRST, "100"), to(SECOND, "20")))
                .records(posted("120", part(1, FIRST, "100"), part(2, SECOND, "20")));
    }

    @Test
    void acceptsMoneyForAClosedAccount() {
        ar.given(twoInvoices(), closed())
                .when(post("100", to(FIRST, "100")))
                .records(posted("100", part(1, FIRST, "100")));
    }

    @Test
    void refusesAnUnknownAccount() {
        ar.given().when(post("1")).isRefused(SharedReason.ACCOUNT_UNKNOWN);
    }

    @Test
    void refusesADateBeforeTheAccountWasOpened() {
        ar.given(opened())
                .when(post(PAYMENT, "1", LocalDate.of(2026, 2, 27), null))
                .isRefused(SharedReason.PRECEDES_ACCOUNT);
    }

    @Test
    void refusesAClosedPeriod() {
        ar.given(opened(), marchClosed()).when(post("1")).isRefused(SharedReason.PERIOD_CLOSED);
    }

    @Test
    void refusesAnotherCurrency() {
        ar.given(opened())
                .when(
                        new PostPayment(
                                BOOK,
                                PAYMENT,
                                ACME,
                                eur("1"),
                                PaymentMethod.WIRE,
                                march(10),
                                march(10),
                                null,
                                null,
                                List.of()))
                .isRefused(SharedReason.CURRENCY_DIFFERS);
    }

    @Test
    void refusesToApplyAnotherCurrency() {
        ar.given(twoInvoices())
                .when(post("1", new Application(FIRST, eur("1"), null)))
                .isRefused(SharedReason.CURRENCY_DIFFERS);
    }

    @Test
    void refusesADiscountOfAnotherCurrency() {
        ar.given(opened(), discounted())
                .when(post("98", new Application(FIRST, usd("98"), eur("2"))))
                .isRefused(SharedReason.CURRENCY_DIFFERS);
    }

    @Test
    void neverAppliesMoreThanThePayment() {
        ar.given(twoInvoices())
                .when(post("119.99", to(FIRST, "100"), to(SECOND, "20")))
                .isRefused(SharedReason.EXCEEDS_CREDIT);
    }

    @Test
    void neverAppliesMoreThanAnInvoiceHasOpen() {
        ar.given(twoInvoices(), adjusted(FIRST, AdjustmentKind.CREDIT_MEMO, "-30"))
                .when(post("100", to(FIRST, "70.01")))
                .isRefused(SharedReason.EXCEEDS_INVOICE);
    }

    @Test
    void neverAppliesMoreThanAnInvoiceHasOpenOnAnyLaterDay() {
        ar.given(twoInvoices(), adjusted(FIRST, AdjustmentKind.CREDIT_MEMO, "-30"))
                .when(post(PAYMENT, "100", march(10), null, to(FIRST, "71")))
                .isRefused(SharedReason.EXCEEDS_INVOICE);
    }

    @Test
    void refusesAnInvoiceNamedTwice() {
        ar.given(twoInvoices())
                .when(post("2", to(FIRST, "1"), to(FIRST, "1")))
                .isRefused(ApplyingReason.ITEM_REPEATED);
    }

    @Test
    void refusesAnUnknownInvoice() {
        ar.given(opened()).when(post("1", to(FIRST, "1"))).isRefused(SharedReason.INVOICE_UNKNOWN);
    }

    @Test
    void refusesAVoidInvoice() {
        ar.given(twoInvoices(), voided(FIRST, "100"))
                .when(post("1", to(FIRST, "1")))
                .isRefused(SharedReason.INVOICE_VOID);
    }

    @Test
    void refusesAnInvoiceOfAnotherAccount() {
        ar.given(
                        opened(),
                        opened(OTHER, CreditTerms.net(30)),
                        issued(FIRST, OTHER, "100", march(2), null))
                .when(post("1", to(FIRST, "1")))
                .isRefused(SharedReason.INVOICE_OF_ANOTHER_ACCOUNT);
    }

    @Test
    void refusesToApplyBeforeTheInvoiceWasIssued() {
        ar.given(opened(), issued(FIRST, ACME, "100", march(11), null))
                .when(post("1", to(FIRST, "1")))
                .isRefused(SharedReason.PRECEDES_INVOICE);
    }

    @Test
    void givesTheDiscountForPayingInTime() {
        ar.given(opened(), discounted())
                .when(post("98", to(FIRST, "98", "2")))
                .records(posted("98", part(1, FIRST, "98", "2")));
    }

    @Test
    void givesAPartOfTheDiscountForAPartOfTheMoney() {
        ar.given(opened(), discounted())
                .when(post("49", to(FIRST, "49", "1")))
                .records(posted("49", part(1, FIRST, "49", "1")));
    }

    @Test
    void refusesMoreDiscountThanThePartEarns() {
        ar.given(opened(), discounted())
                .when(post("49", to(FIRST, "49", "1.03")))
                .isRefused(ApplyingReason.DISCOUNT_NOT_OFFERED);
    }

    @Test
    void refusesMoreDiscountThanOffered() {
        ar.given(opened(), discounted())
                .when(post("97", to(FIRST, "97", "2.01")))
                .isRefused(ApplyingReason.DISCOUNT_NOT_OFFERED);
    }

    @Test
    void refusesADiscountThatIsNotOffered() {
        ar.given(twoInvoices())
                .when(post("98", to(FIRST, "98", "2")))
                .isRefused(ApplyingReason.DISCOUNT_NOT_OFFERED);
    }

    @Test
    void refusesADiscountForMoneyThatCameLate() {
        ar.given(opened(), discounted())
                .when(post(PAYMENT, "98", march(13), null, to(FIRST, "98", "2")))
                .isRefused(ApplyingReason.DISCOUNT_LATE);
    }

    @Test
    void givesTheRestOfTheDiscountForTheRestOfTheMoney() {
        ar.given(
                        opened(),
                        discounted(),
                        posted(
                                new PaymentId("before"),
                                "50",
                                march(9),
                                null,
                                part(1, FIRST, "49", "1")))
                .when(post("49", to(FIRST, "49", "1")))
                .records(posted("49", part(1, FIRST, "49", "1")));
    }

    @Test
    void neverGivesMoreDiscountInAllThanOffered() {
        ar.given(
                        opened(),
                        discounted(),
                        posted(
                                new PaymentId("a"),
                                "49.01",
                                march(9),
                                null,
                                part(1, FIRST, "49.01", "1.01")))
                .when(post("48.98", to(FIRST, "48.98", "1.00")))
                .isRefused(ApplyingReason.DISCOUNT_TAKEN);
    }

    @Test
    void countsADiscountWithWhatIsOpen() {
        ar.given(opened(), discounted(), adjusted(FIRST, AdjustmentKind.CREDIT_MEMO, "-1"))
                .when(post("98", to(FIRST, "98", "1.99")))
                .isRefused(SharedReason.EXCEEDS_INVOICE);
    }

    @Test
    void postingTheSameAgainRecordsNothing() {
        ar.given(opened(), issued(FIRST, "100"))
                .command(post("98", to(FIRST, "98")))
                .when(post("98", to(FIRST, "98")))
                .recordsNothing();
    }

    @Test
    void givesAnIdToOnePaymentOnly() {
        ar.given(opened(), posted("98")).when(post("97")).isRefused(SharedReason.ID_TAKEN);
    }

    @Test
    void isNotTheSameWhenItIsAppliedDifferently() {
        ar.given(twoInvoices(), posted("98", part(1, FIRST, "98")))
                .when(post("98", to(FIRST, "97")))
                .isRefused(SharedReason.ID_TAKEN);
    }

    /** Its id made up by us, as for a caller who gives none. */
    private static PostPayment unnamed(String amount, LocalDate date, boolean dated) {
        return new PostPayment(
                BOOK,
                new PaymentId("made-up"),
                ACME,
                usd(amount),
                PaymentMethod.CHECK,
                date,
                date,
                "check 7",
                null,
                List.of(),
                false,
                false,
                new LeftOpen(true, !dated));
    }

    @Test
    void theSameUnderOneReferenceWithoutAnIdOfItsOwnRecordsNothing() {
        ar.given(opened(), posted(PAYMENT, "98", march(10), "check 7"))
                .when(unnamed("98", march(10), true))
                .recordsNothing();
    }

    @Test
    void theSameWithoutADateIsARepeatAlsoAfterMidnight() {
        ar.given(opened(), posted(PAYMENT, "98", march(10), "check 7"))
                .when(unnamed("98", march(11), false))
                .recordsNothing();
    }

    @Test
    void theSameUnderOneReferenceWithAnotherIdIsForAPersonToDecide() {
        ar.given(opened(), posted(PAYMENT, "98", march(10), "check 7"))
                .when(post(new PaymentId("again"), "98", march(10), "check 7"))
                .isRefused(PaymentReason.REFERENCE_TAKEN);
    }

    @Test
    void twoPaymentsUnderOneReferenceAreTwoIfTheSecondSaysSo() {
        var second =
                new PostPayment(
                        BOOK,
                        new PaymentId("again"),
                        ACME,
                        usd("25"),
                        PaymentMethod.CHECK,
                        march(10),
                        march(10),
                        "ch_1",
                        null,
                        List.of(),
                        true,
                        false,
                        LeftOpen.NOTHING);
        ar.given(opened(), posted(PAYMENT, "25", march(10), "ch_1"))
                .when(second)
                .records(posted(new PaymentId("again"), "25", march(10), "ch_1"));
    }

    @Test
    void givesAReferenceToOnePaymentOnly() {
        ar.given(opened(), posted(PAYMENT, "98", march(10), "check 7"))
                .when(post(new PaymentId("again"), "97", march(10), "check 7"))
                .isRefused(PaymentReason.REFERENCE_TAKEN);
    }

    @Test
    void aReferenceIsFreeAgainOnceItsPaymentWasReversed() {
        ar.given(opened(), posted(PAYMENT, "98", march(10), "check 7"), bounced("98", march(12)))
                .when(post(new PaymentId("again"), "97", march(13), "check 7"))
                .records(posted(new PaymentId("again"), "97", march(13), "check 7"));
    }

    @Test
    void aReversedPaymentThatIsEnteredAgainIsANewOne() {
        ar.given(opened(), posted(PAYMENT, "98", march(10), "check 7"), bounced("98", march(12)))
                .when(unnamed("98", march(10), true))
                .records(posted(new PaymentId("made-up"), "98", march(10), "check 7"));
    }

    @Test
    void aReversedPaymentUnderItsOwnIdIsStillARepeat() {
        ar.given(opened(), posted(PAYMENT, "98", march(10), "check 7"), bounced("98", march(12)))
                .when(post(PAYMENT, "98", march(10), "check 7"))
                .recordsNothing();
    }

    @Test
    void aReferenceIsTakenByWhoeverGotItAfterAReversal() {
        ar.given(
                        opened(),
                        posted(PAYMENT, "98", march(10), "check 7"),
                        bounced("98", march(12)),
                        posted(new PaymentId("again"), "97", march(13), "check 7"))
                .when(post(new PaymentId("third"), "96", march(14), "check 7"))
                .isRefused(PaymentReason.REFERENCE_TAKEN);
    }

    @Test
    void couldNeverBePostedWithoutMoney() {
        refused(() -> post("0"));
        refused(() -> post("-1"));
        refused(() -> post("10000000000000.01"));
        refused(() -> to(FIRST, "0"));
        refused(() -> to(FIRST, "1", "0"));
    }

    @Test
    void couldNeverBePostedUnderABlankReference() {
        refused(() -> post(PAYMENT, "1", march(10), " "));
        refused(() -> post(PAYMENT, "1", march(10), "x".repeat(65)));
    }

    @Test
    void couldNeverBeAppliedToNothingOrToTooMuch() {
        refused(() -> new AllocatePayment(BOOK, PAYMENT, march(10), List.of()));
        refused(
                () ->
                        new AllocatePayment(
                                BOOK,
                                PAYMENT,
                                march(10),
                                Collections.nCopies(1_001, to(FIRST, "1"))));
    }

    private static void refused(ThrowingCallable command) {
        assertThatThrownBy(command).isInstanceOf(IllegalArgumentException.class);
    }
}
