package dev.countinghouse.command.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.plan.PlanPart;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;

class ScheduleTest {

    private static List<PlanPart> parts(int count, String first, String every, String total) {
        return new Schedule(count, LocalDate.parse(first), Schedule.Every.valueOf(every))
                .of(Money.parse(total, "USD"));
    }

    /** Case A5's rule for plans: the 31st, a month's last day, and the 31st again. */
    @Test
    void monthsAreCountedFromTheFirstDateAndNeverSlide() {
        assertThat(parts(5, "2027-01-31", "MONTH", "500").stream().map(p -> p.dueOn().toString()))
                .containsExactly(
                        "2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30", "2027-05-31");
        assertThat(parts(2, "2028-01-30", "MONTH", "2").getLast().dueOn())
                .as("a leap year")
                .isEqualTo("2028-02-29");
    }

    @ParameterizedTest
    @CsvSource({
        "WEEK, 2026-03-15",
        "TWO_WEEKS, 2026-03-22",
        "MONTH, 2026-04-08",
        "QUARTER, 2026-06-08"
    })
    void theSecondPartIsOneStepLater(String every, String second) {
        assertThat(parts(2, "2026-03-08", every, "2").getLast().dueOn()).isEqualTo(second);
    }

    @Test
    void aCentThatDoesNotDivideIsOnTheFirstParts() {
        assertThat(
                        parts(3, "2026-03-08", "MONTH", "100.01").stream()
                                .map(p -> p.amount().decimal()))
                .containsExactly("33.34", "33.34", "33.33");
    }
}
