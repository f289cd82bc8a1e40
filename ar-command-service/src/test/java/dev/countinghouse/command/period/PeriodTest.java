package dev.countinghouse.command.period;

import static dev.countinghouse.command.Given.BOOK;
import static dev.countinghouse.command.Given.MARCH;
import static dev.countinghouse.command.Given.marchClosed;
import static dev.countinghouse.command.Given.receivables;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countinghouse.contract.PeriodReopened;

import org.axonframework.test.fixture.AxonTestFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PeriodTest {

    private final AxonTestFixture ar = receivables();

    @AfterEach
    void stop() {
        ar.stop();
    }

    @Test
    void closesAMonthOnce() {
        ar.given()
                .event(marchClosed())
                .when()
                .command(new ClosePeriod(BOOK, MARCH))
                .then()
                .success()
                .noEvents();
    }

    @Test
    void closesAMonth() {
        ar.given()
                .noPriorActivity()
                .when()
                .command(new ClosePeriod(BOOK, MARCH))
                .then()
                .success()
                .events(marchClosed());
    }

    @Test
    void opensAClosedMonthAgain() {
        ar.given()
                .event(marchClosed())
                .when()
                .command(new ReopenPeriod(BOOK, MARCH, "late invoice"))
                .then()
                .success()
                .events(new PeriodReopened(BOOK, MARCH, "late invoice"));
    }

    @Test
    void openingAnOpenMonthRecordsNothing() {
        ar.given()
                .noPriorActivity()
                .when()
                .command(new ReopenPeriod(BOOK, MARCH, "late invoice"))
                .then()
                .success()
                .noEvents();
    }

    @Test
    void closesAMonthThatWasOpenedAgain() {
        ar.given()
                .events(marchClosed(), new PeriodReopened(BOOK, MARCH, "late invoice"))
                .when()
                .command(new ClosePeriod(BOOK, MARCH))
                .then()
                .success()
                .events(marchClosed());
    }

    @Test
    void couldNeverBeOpenedAgainWithoutAReason() {
        assertThatThrownBy(() -> new ReopenPeriod(BOOK, MARCH, ""))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
