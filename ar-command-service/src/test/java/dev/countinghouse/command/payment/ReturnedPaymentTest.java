package dev.countinghouse.command.payment;

import static dev.countinghouse.command.Given.ACME;
import static dev.countinghouse.command.Given.BOOK;
import static dev.countinghouse.command.Given.FIRST;
import static dev.countinghouse.command.Given.PAYMENT;
import static dev.countinghouse.command.Given.SECOND;
import static dev.countinghouse.command.Given.april;
import static dev.countinghouse.command.Given.eur;
import static dev.countinghouse.command.Given.issued;
import static dev.countinghouse.command.Given.march;
import static dev.countinghouse.command.Given.marchClosed;
import static dev.countinghouse.command.Given.opened;
import static dev.countinghouse.command.Given.part;
import static dev.countinghouse.command.Given.posted;
import static dev.countinghouse.command.Given.twoInvoices;
import static dev.countinghouse.command.Given.usd;

import dev.countinghouse.command.Decided;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.DoneBy;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.account.AccountMethodBlocked;
import dev.countinghouse.contract.account.AccountMethodUnblocked;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.adjustment.AdjustmentKind;
import dev.countinghouse.contract.adjustment.AdjustmentMade;
import dev.countinghouse.contract.allocation.Allocation;
import dev.countinghouse.contract.payment.BookReturnRuleSet;
import dev.countinghouse.contract.payment.ChargebackId;
import dev.countinghouse.contract.payment.ChargebackReversed;
import dev.countinghouse.contract.payment.PaymentChargedBack;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentMethod;
import dev.countinghouse.contract.payment.PaymentReversed;
import dev.countinghouse.contract.payment.ReturnRule;
import dev.countinghouse.contract.payment.Returned;
import dev.countinghouse.contract.payment.ReversalReason;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a scheme's code brings with it: rows A6 and cases A10, A15 and B5. */
class ReturnedPaymentTest {

    private static final AdjustmentId FEE = new AdjustmentId("fee-1");

    @RegisterExtension private final Decided ar = new Decided();

    private static ReversePayment returned(ReversalReason reason, String code, LocalDate date) {
        return new ReversePayment(
                BOOK,
                PAYMENT,
                reason,
                new ReversePayment.Return(code, FEE, "ann"),
                null,
                date,
                null,
                LeftOpen.NOTHING);
    }

    private static PaymentReversed taken(
            String amount,
            ReversalReason reason,
            Returned returned,
            LocalDate date,
            Allocation... allocations) {
        return new PaymentReversed(
                BOOK,
                PAYMENT,
                ACME,
                usd(amount),
                reason,
                null,
                date,
                List.of(allocations),
                returned);
    }

    private static List<ArEvent> paid(String amount) {
        List<ArEvent> events = new ArrayList<>(List.of(opened(), issued(FIRST, amount)));
        events.add(posted(amount, part(1, FIRST, amount)));
        return events;
    }

    private static BookReturnRuleSet rule(String code, @Nullable Money fee, LocalDate from) {
        return new BookReturnRuleSet(BOOK, new ReturnRule(code, fee, true, false), from);
    }

    private static AdjustmentMade fee(String amount, String code, LocalDate date) {
        return new AdjustmentMade(
                BOOK,
                FEE,
                ACME,
                null,
                AdjustmentKind.FEE,
                usd(amount),
                usd(amount),
                "returned payment pay-1: " + code,
                date,
                DoneBy.approved("ann", "the book's return rules"));
    }

    /** B5 (a): a debit that came back for want of funds. */
    @Test
    void opensTheInvoiceAgainAndChargesWhatTheRuleSaysOnItsDate() {
        ar.given(paid("123.54"), rule("R01", usd("25"), march(1)), rule("R01", null, march(25)))
                .when(returned(ReversalReason.INSUFFICIENT_FUNDS, "R01", march(20)))
                .records(
                        taken(
                                "123.54",
                                ReversalReason.INSUFFICIENT_FUNDS,
                                new Returned("R01", true, FEE),
                                march(20),
                                part(1, FIRST, "123.54")),
                        fee("25", "R01", march(20)));
    }

    /** B5 (b): R10 is a dispute about the debit. */
    @Test
    void chargesNothingForADebitThatNobodyAuthorizedAndStopsDebitingTheAccount() {
        ar.given(paid("13400"))
                .when(returned(ReversalReason.NOT_AUTHORIZED, "R10", april(6)))
                .records(
                        new AccountMethodBlocked(
                                BOOK, ACME, PaymentMethod.CHECK, "R10 of payment pay-1", april(6)),
                        taken(
                                "13400",
                                ReversalReason.NOT_AUTHORIZED,
                                new Returned("R10", false, null),
                                april(6),
                                part(1, FIRST, "13400")));
    }

    @Test
    void chargesNothingInAnotherCurrencyThanTheRules() {
        ar.given(paid("100"), rule("R01", eur("25"), march(1)))
                .when(returned(ReversalReason.INSUFFICIENT_FUNDS, "R01", march(20)))
                .records(
                        taken(
                                "100",
                                ReversalReason.INSUFFICIENT_FUNDS,
                                new Returned("R01", true, null),
                                march(20),
                                part(1, FIRST, "100")));
    }

    @Test
    void theSameReturnTwiceIsOneAndAnotherCodeIsNotTheSame() {
        ArEvent reversed =
                taken(
                        "100",
                        ReversalReason.INSUFFICIENT_FUNDS,
                        new Returned("R01", true, new AdjustmentId("first-fee")),
                        march(20),
                        part(1, FIRST, "100"));
        ar.given(paid("100"), rule("R01", usd("25"), march(1)), reversed)
                .when(returned(ReversalReason.INSUFFICIENT_FUNDS, "R01", march(20)))
                .recordsNothing();
        ar.given(paid("100"), reversed)
                .when(returned(ReversalReason.INSUFFICIENT_FUNDS, "R09", march(20)))
                .isRefused(SharedReason.PAYMENT_REVERSED);
    }

    /** A15: the check of a closed month bounces in the next. */
    @Test
    void comesBackInAnOpenMonthAndNeverInTheClosedOne() {
        List<ArEvent> march = new ArrayList<>(paid("500"));
        march.add(marchClosed());
        ar.given(march)
                .when(returned(ReversalReason.INSUFFICIENT_FUNDS, "R01", april(5)))
                .records(
                        taken(
                                "500",
                                ReversalReason.INSUFFICIENT_FUNDS,
                                new Returned("R01", true, null),
                                april(5),
                                part(1, FIRST, "500")));
        ar.given(march)
                .when(returned(ReversalReason.INSUFFICIENT_FUNDS, "R01", march(31)))
                .isRefused(SharedReason.PERIOD_CLOSED);
    }

    private static PostPayment post(PaymentMethod method, boolean despiteBlock) {
        return new PostPayment(
                BOOK,
                new PaymentId("pay-2"),
                ACME,
                usd("10"),
                method,
                march(20),
                march(20),
                null,
                null,
                List.of(),
                false,
                despiteBlock,
                LeftOpen.NOTHING);
    }

    @Test
    void aBlockedMethodIsRefusedUntilItIsLetAgainUnlessTheMoneyIsThere() {
        var blocked = new AccountMethodBlocked(BOOK, ACME, PaymentMethod.CHECK, "R02", march(15));
        var again = new AccountMethodUnblocked(BOOK, ACME, PaymentMethod.CHECK, "new", march(20));
        ar.given(twoInvoices(), blocked)
                .when(post(PaymentMethod.CHECK, false))
                .isRefused(PaymentReason.METHOD_BLOCKED);
        ar.given(twoInvoices(), blocked)
                .when(post(PaymentMethod.CHECK, true))
                .records(posted(new PaymentId("pay-2"), "10", march(20), null));
        ar.given(twoInvoices(), blocked, again)
                .when(post(PaymentMethod.CHECK, false))
                .records(posted(new PaymentId("pay-2"), "10", march(20), null));
    }

    /** A10: taken back as posted in error, entered again with the same check. */
    @Test
    void aCheckIsPostedAgainUnderItsNumberWhenTheFirstWasTakenBack() {
        ArEvent first = posted(PAYMENT, "100", march(10), "1042", part(1, SECOND, "50"));
        var second =
                new PostPayment(
                        BOOK,
                        new PaymentId("pay-2"),
                        ACME,
                        usd("100"),
                        PaymentMethod.CHECK,
                        march(10),
                        march(10),
                        "1042",
                        null,
                        List.of());
        ar.given(twoInvoices(), first).when(second).isRefused(PaymentReason.REFERENCE_TAKEN);
        ar.given(
                        twoInvoices(),
                        first,
                        new PaymentReversed(
                                BOOK,
                                PAYMENT,
                                ACME,
                                usd("100"),
                                ReversalReason.POSTED_IN_ERROR,
                                null,
                                march(12),
                                List.of(part(1, SECOND, "50"))))
                .when(second)
                .records(posted(new PaymentId("pay-2"), "100", march(10), "1042"));
    }

    @Test
    void aPaymentOfWhichABankTookSomeIsNeitherReversedNorMovedUntilItIsWon() {
        var id = new ChargebackId("cb-1");
        var taken =
                new PaymentChargedBack(
                        BOOK, id, PAYMENT, ACME, usd("10"), null, null, march(20), List.of(),
                        List.of());
        var won = new ChargebackReversed(BOOK, id, PAYMENT, ACME, usd("10"), march(25), List.of());
        var reverse =
                new ReversePayment(BOOK, PAYMENT, ReversalReason.RETURNED, null, march(26), null);
        ar.given(twoInvoices(), posted("120"), taken)
                .when(reverse)
                .isRefused(PaymentReason.CHARGED_BACK);
        ar.given(twoInvoices(), posted("120"), taken)
                .when(
                        new MovePayment(
                                BOOK,
                                PAYMENT,
                                List.of(
                                        new MovePayment.Part(
                                                new PaymentId("pay-2"), ACME, usd("120"))),
                                "wrong account",
                                march(26)))
                .isRefused(PaymentReason.CHARGED_BACK);
        ar.given(twoInvoices(), posted("120"), taken, won)
                .when(reverse)
                .records(PaymentReversed.class);
    }
}
