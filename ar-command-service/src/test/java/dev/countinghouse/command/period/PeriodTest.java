package dev.countinghouse.command.period;

import static dev.countinghouse.command.Given.BOOK;
import static dev.countinghouse.command.Given.MARCH;
import static dev.countinghouse.command.Given.marchClosed;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countinghouse.command.Decided;
import dev.countinghouse.contract.period.PeriodReopened;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PeriodTest {

    @RegisterExtension private final Decided ar = new Decided();

    @Test
    void closesAMonthOnce() {
        ar.given(marchClosed()).when(new ClosePeriod(BOOK, MARCH)).recordsNothing();
    }

    @Test
    void closesAMonth() {
        ar.given().when(new ClosePeriod(BOOK, MARCH)).records(marchClosed());
    }

    @Test
    void opensAClosedMonthAgain() {
        ar.given(marchClosed())
                .when(new ReopenPeriod(BOOK, MARCH, "late invoice"))
                .records(new PeriodReopened(BOOK, MARCH, "late invoice"));
    }

    @Test
    void openingAMonthAgainThatIsOpenAgainRecordsNothing() {
        ar.given(marchClosed(), new PeriodReopened(BOOK, MARCH, "late invoice"))
                .when(new ReopenPeriod(BOOK, MARCH, "late invoice"))
                .recordsNothing();
    }

    @Test
    void refusesToOpenAMonthAgainThatWasNeverClosed() {
        ar.given()
                .when(new ReopenPeriod(BOOK, MARCH, "late invoice"))
                .isRefused(PeriodReason.PERIOD_NOT_CLOSED);
    }

    @Test
    void closesAMonthThatWasOpenedAgain() {
        ar.given(marchClosed(), new PeriodReopened(BOOK, MARCH, "late invoice"))
                .when(new ClosePeriod(BOOK, MARCH))
                .records(marchClosed());
    }

    @Test
    void couldNeverBeOpenedAgainWithoutAReason() {
        assertThatThrownBy(() -> new ReopenPeriod(BOOK, MARCH, ""))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
