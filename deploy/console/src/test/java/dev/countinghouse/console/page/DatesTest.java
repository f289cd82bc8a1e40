package dev.countinghouse.console.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;

/** Dates are read as people type them. */
final class DatesTest {

    /** A Wednesday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 15);

    @ParameterizedTest
    @CsvSource({
        "2026-03-31,2026-03-31",
        "3/31,2026-03-31",
        "12/15/26,2026-12-15",
        "12/15/2025,2025-12-15",
        "31.3.,2026-03-31",
        "31.3.25,2025-03-31",
        "+7,2026-07-22",
        "-15,2026-06-30",
        "mon,2026-07-20",
        "wed,2026-07-22",
        "Friday,2026-07-17",
        "today,2026-07-15",
        "t,2026-07-15"
    })
    void readsDates(String typed, LocalDate date) {
        assertThat(Dates.parse(typed, TODAY)).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2/30", "13/1", "2026-02-29", "soon", "+99999", "1/2/3/4", "m"})
    void refusesWhatIsNoDate(String typed) {
        assertThatThrownBy(() -> Dates.parse(typed, TODAY))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
