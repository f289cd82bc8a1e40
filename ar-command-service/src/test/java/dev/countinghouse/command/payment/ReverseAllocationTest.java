package dev.countinghouse.command.payment;

import static dev.countinghouse.command.Given.ACME;
import static dev.countinghouse.command.Given.BOOK;
import static dev.countinghouse.command.Given.FIRST;
import static dev.countinghouse.command.Given.PAYMENT;
import static dev.countinghouse.command.Given.allocated;
import static dev.countinghouse.command.Given.bounced;
import static dev.countinghouse.command.Given.issued;
import static dev.countinghouse.command.Given.march;
import static dev.countinghouse.command.Given.marchClosed;
import static dev.countinghouse.command.Given.opened;
import static dev.countinghouse.command.Given.part;
import static dev.countinghouse.command.Given.posted;
import static dev.countinghouse.command.Given.unallocated;
import static dev.countinghouse.command.Given.usd;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countinghouse.command.Decided;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.applying.Application;
import dev.countinghouse.command.applying.ApplyingReason;
import dev.countinghouse.contract.invoice.DiscountOffer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.LocalDate;
import java.util.List;

class ReverseAllocationTest {

    @RegisterExtension private final Decided ar = new Decided();

    private static ReverseAllocation takeBack(int number, LocalDate date) {
        return new ReverseAllocation(BOOK, PAYMENT, number, "wrong invoice", date);
    }

    @Test
    void takesOneAllocationBack() {
        ar.given(opened(), issued(FIRST, "100"), posted("120", part(1, FIRST, "60")))
                .when(takeBack(1, march(11)))
                .records(unallocated(march(11), part(1, FIRST, "60")));
    }

    @Test
    void takesItsDiscountBackWithIt() {
        ar.given(
                        opened(),
                        issued(
                                FIRST,
                                ACME,
                                "100",
                                march(2),
                                new DiscountOffer(march(12), 0, usd("2"))),
                        posted("98", part(1, FIRST, "98", "2")),
                        unallocated(march(10), part(1, FIRST, "98", "2")))
                .when(
                        new AllocatePayment(
                                BOOK,
                                PAYMENT,
                                march(12),
                                List.of(new Application(FIRST, usd("98"), usd("2")))))
                .records(allocated(march(12), part(2, FIRST, "98", "2")));
    }

    @Test
    void takesAnAllocationBackOnce() {
        ar.given(
                        opened(),
                        issued(FIRST, "100"),
                        posted("120", part(1, FIRST, "60")),
                        unallocated(march(11), part(1, FIRST, "60")))
                .when(takeBack(1, march(12)))
                .recordsNothing();
    }

    @Test
    void isDoneAlreadyWhenThePaymentWasReversed() {
        ar.given(
                        opened(),
                        issued(FIRST, "100"),
                        posted("120", part(1, FIRST, "60")),
                        bounced("120", march(12), part(1, FIRST, "60")))
                .when(takeBack(1, march(12)))
                .recordsNothing();
    }

    @Test
    void refusesAnUnknownPayment() {
        ar.given(opened()).when(takeBack(1, march(11))).isRefused(SharedReason.PAYMENT_UNKNOWN);
    }

    @Test
    void refusesAnAllocationThatNeverWas() {
        ar.given(opened(), issued(FIRST, "100"), posted("120", part(1, FIRST, "60")))
                .when(takeBack(2, march(11)))
                .isRefused(ApplyingReason.ALLOCATION_UNKNOWN);
    }

    @Test
    void refusesADateBeforeTheAllocation() {
        ar.given(opened(), issued(FIRST, "100"), posted("120", part(1, FIRST, "60")))
                .when(takeBack(1, march(9)))
                .isRefused(ApplyingReason.PRECEDES_ALLOCATION);
    }

    @Test
    void refusesAClosedPeriod() {
        ar.given(opened(), issued(FIRST, "100"), posted("120", part(1, FIRST, "60")), marchClosed())
                .when(takeBack(1, march(11)))
                .isRefused(SharedReason.PERIOD_CLOSED);
    }

    @Test
    void couldNeverBeTakenBackWithoutAReasonOrNumber() {
        assertThatThrownBy(() -> new ReverseAllocation(BOOK, PAYMENT, 1, " ", march(11)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> takeBack(0, march(11)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
