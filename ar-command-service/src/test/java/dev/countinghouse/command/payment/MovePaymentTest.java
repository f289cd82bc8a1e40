package dev.countinghouse.command.payment;

import static dev.countinghouse.command.Given.ACME;
import static dev.countinghouse.command.Given.BOOK;
import static dev.countinghouse.command.Given.FIRST;
import static dev.countinghouse.command.Given.OTHER;
import static dev.countinghouse.command.Given.PAYMENT;
import static dev.countinghouse.command.Given.eur;
import static dev.countinghouse.command.Given.issued;
import static dev.countinghouse.command.Given.march;
import static dev.countinghouse.command.Given.marchClosed;
import static dev.countinghouse.command.Given.opened;
import static dev.countinghouse.command.Given.part;
import static dev.countinghouse.command.Given.posted;
import static dev.countinghouse.command.Given.usd;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countinghouse.command.Decided;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.applying.ApplyingReason;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.account.CreditTerms;
import dev.countinghouse.contract.allocation.Allocation;
import dev.countinghouse.contract.payment.PaymentAllocated;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentMethod;
import dev.countinghouse.contract.payment.PaymentPosted;
import dev.countinghouse.contract.payment.PaymentReversed;
import dev.countinghouse.contract.payment.ReversalReason;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.LocalDate;
import java.util.List;

class MovePaymentTest {

    private static final PaymentId ONE = new PaymentId("pay-a");
    private static final PaymentId TWO = new PaymentId("pay-b");

    @RegisterExtension private final Decided ar = new Decided();

    private static MovePayment.Part to(PaymentId payment, AccountId account, Money amount) {
        return new MovePayment.Part(payment, account, amount);
    }

    private static MovePayment move(LocalDate date, MovePayment.Part... parts) {
        return new MovePayment(BOOK, PAYMENT, List.of(parts), "wrong account", date);
    }

    private static PaymentReversed takenBack(LocalDate date, Allocation... allocations) {
        return new PaymentReversed(
                BOOK,
                PAYMENT,
                ACME,
                usd("120"),
                ReversalReason.MOVED,
                "wrong account",
                date,
                List.of(allocations));
    }

    /** With the date on which the money came, and the reference under which it came. */
    private static PaymentPosted moved(
            PaymentId payment, AccountId account, String amount, LocalDate date) {
        return new PaymentPosted(
                BOOK,
                payment,
                account,
                usd(amount),
                PaymentMethod.CHECK,
                march(10),
                date,
                "1042",
                null,
                List.of(),
                PAYMENT);
    }

    private static PaymentPosted check(Allocation... allocations) {
        return posted(PAYMENT, "120", march(10), "1042", allocations);
    }

    @Test
    void postsItWhereItBelongs() {
        ar.given(opened(), opened(OTHER, CreditTerms.net(30)), check())
                .when(move(march(10), to(ONE, OTHER, usd("120"))))
                .records(takenBack(march(10)), moved(ONE, OTHER, "120", march(10)));
    }

    @Test
    void splitsItAndOpensAgainWhatItPaid() {
        ar.given(opened(), opened(OTHER, CreditTerms.net(30)), issued(FIRST, "100"))
                .and(check(part(1, FIRST, "100")))
                .when(move(march(12), to(ONE, ACME, usd("70")), to(TWO, OTHER, usd("50"))))
                .records(
                        takenBack(march(12), part(1, FIRST, "100")),
                        moved(ONE, ACME, "70", march(12)),
                        moved(TWO, OTHER, "50", march(12)));
    }

    @Test
    void losesAndMakesNoMoney() {
        ar.given(opened(), opened(OTHER, CreditTerms.net(30)), check())
                .when(move(march(12), to(ONE, ACME, usd("70")), to(TWO, OTHER, usd("49.99"))))
                .isRefused(PaymentReason.PARTS_DIFFER);
        ar.given(opened(), check())
                .when(move(march(12), to(ONE, ACME, eur("120"))))
                .isRefused(SharedReason.CURRENCY_DIFFERS);
    }

    @Test
    void isMovedOnce() {
        ar.given(opened(), opened(OTHER, CreditTerms.net(30)), check())
                .and(takenBack(march(10)), moved(ONE, OTHER, "120", march(10)))
                .when(move(march(10), to(ONE, OTHER, usd("120"))))
                .recordsNothing();
        ar.given(opened(), opened(OTHER, CreditTerms.net(30)), check())
                .and(takenBack(march(10)), moved(ONE, OTHER, "120", march(10)))
                .when(move(march(10), to(TWO, OTHER, usd("120"))))
                .isRefused(SharedReason.PAYMENT_REVERSED);
    }

    @Test
    void refusesWhatIsNotThereOrTaken() {
        ar.given(opened(), check())
                .when(move(march(12), to(ONE, OTHER, usd("120"))))
                .isRefused(SharedReason.ACCOUNT_UNKNOWN);
        ar.given(opened())
                .when(move(march(12), to(ONE, ACME, usd("120"))))
                .isRefused(SharedReason.PAYMENT_UNKNOWN);
        ar.given(opened(), check(), posted(ONE, "5", march(10), null))
                .when(move(march(12), to(ONE, ACME, usd("120"))))
                .isRefused(SharedReason.ID_TAKEN);
    }

    @Test
    void refusesADateBeforeItCameOrWasAppliedAndAClosedMonth() {
        ar.given(opened(), check())
                .when(move(march(9), to(ONE, ACME, usd("120"))))
                .isRefused(SharedReason.PRECEDES_PAYMENT);
        ar.given(opened(), issued(FIRST, "100"), check())
                .and(
                        new PaymentAllocated(
                                BOOK, PAYMENT, ACME, march(14), List.of(part(1, FIRST, "100"))))
                .when(move(march(12), to(ONE, ACME, usd("120"))))
                .isRefused(ApplyingReason.PRECEDES_ALLOCATION);
        ar.given(opened(), check(), marchClosed())
                .when(move(march(12), to(ONE, ACME, usd("120"))))
                .isRefused(SharedReason.PERIOD_CLOSED);
    }

    @Test
    void couldNeverBeMovedToItselfOrTwiceToOne() {
        assertThatThrownBy(() -> move(march(12), to(PAYMENT, ACME, usd("120"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> move(march(12), to(ONE, ACME, usd("60")), to(ONE, ACME, usd("60"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> move(march(12))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () ->
                                new ReversePayment(
                                        BOOK, PAYMENT, ReversalReason.MOVED, null, march(12), null))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
