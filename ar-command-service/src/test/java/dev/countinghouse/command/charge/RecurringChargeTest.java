package dev.countinghouse.command.charge;

import static dev.countinghouse.command.Charging.HOSTING;
import static dev.countinghouse.command.Charging.item;
import static dev.countinghouse.command.Charging.number;
import static dev.countinghouse.command.Given.ACME;
import static dev.countinghouse.command.Given.BOOK;
import static dev.countinghouse.command.Given.april;
import static dev.countinghouse.command.Given.march;
import static dev.countinghouse.command.Given.opened;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countinghouse.command.Decided;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.contract.charge.Every;
import dev.countinghouse.contract.charge.RecurringChargeEnded;
import dev.countinghouse.contract.charge.RecurringChargeId;
import dev.countinghouse.contract.charge.RecurringChargeSet;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.LocalDate;
import java.util.stream.IntStream;

class RecurringChargeTest {

    private static final RecurringChargeId RECURRING = new RecurringChargeId("rec");

    @RegisterExtension private final Decided ar = new Decided();

    private static SetRecurringCharge set(String quantity, @Nullable LocalDate until) {
        return new SetRecurringCharge(
                BOOK,
                RECURRING,
                ACME,
                HOSTING,
                null,
                number(quantity),
                new Every(1, Every.Unit.MONTH),
                march(31),
                until,
                "ann",
                LeftOpen.NOTHING);
    }

    private static RecurringChargeSet recurring() {
        return new RecurringChargeSet(
                BOOK,
                RECURRING,
                ACME,
                HOSTING,
                "Hosting",
                number("1"),
                new Every(1, Every.Unit.MONTH),
                march(31),
                null,
                "ann");
    }

    private static EndRecurringCharge end(LocalDate lastOn) {
        return new EndRecurringCharge(
                BOOK, RECURRING, lastOn, "moved away", "ann", LeftOpen.NOTHING);
    }

    @Test
    void isSetOnce() {
        ar.given(opened(), item()).when(set("1", null)).records(recurring());
        ar.given(opened(), item(), recurring()).when(set("1", null)).recordsNothing();
        ar.given(opened(), item(), recurring())
                .when(set("2", null))
                .isRefused(SharedReason.ID_TAKEN);
        ar.given(opened()).when(set("1", null)).isRefused(SharedReason.ITEM_CODE_UNKNOWN);
        ar.given(item()).when(set("1", null)).isRefused(SharedReason.ACCOUNT_UNKNOWN);
        assertThatThrownBy(() -> set("1", march(30))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void endsOnce() {
        var ended = new RecurringChargeEnded(BOOK, RECURRING, ACME, april(30), "moved away", "ann");
        ar.given(opened(), item(), recurring()).when(end(april(30))).records(ended);
        ar.given(opened(), item(), recurring(), ended).when(end(april(30))).recordsNothing();
        ar.given(opened(), item(), recurring(), ended)
                .when(end(april(29)))
                .isRefused(ChargeReason.RECURRING_CHARGE_OVER);
        ar.given(opened(), item(), recurring())
                .when(end(march(30)))
                .isRefused(ChargeReason.PRECEDES_RECURRING_CHARGE);
        ar.given().when(end(april(30))).isRefused(SharedReason.RECURRING_CHARGE_UNKNOWN);
    }

    /** Monthly from the 31st: the last day of a shorter month, and the 31st again. */
    @Test
    void itsDatesAreCountedFromTheFirst() {
        var monthly = new Every(1, Every.Unit.MONTH);
        LocalDate first = LocalDate.of(2026, 1, 31);
        assertThat(IntStream.rangeClosed(1, 4).mapToObj(n -> monthly.date(first, n)))
                .containsExactly(
                        first,
                        LocalDate.of(2026, 2, 28),
                        LocalDate.of(2026, 3, 31),
                        LocalDate.of(2026, 4, 30));
        assertThat(new Every(3, Every.Unit.MONTH).date(LocalDate.of(2027, 11, 30), 2))
                .isEqualTo(LocalDate.of(2028, 2, 29));
        assertThat(new Every(2, Every.Unit.WEEK).date(first, 3))
                .isEqualTo(LocalDate.of(2026, 2, 28));
    }
}
