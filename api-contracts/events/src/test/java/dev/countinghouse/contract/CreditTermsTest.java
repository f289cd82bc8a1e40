package dev.countinghouse.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countinghouse.contract.account.CreditTerms;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

class CreditTermsTest {

    @ParameterizedTest
    @CsvSource({
        "30, false, 2026-01-15, 2026-02-14",
        "0, false, 2026-01-15, 2026-01-15",
        "30, true, 2026-01-15, 2026-03-02",
        "0, true, 2026-02-01, 2026-02-28",
        "0, true, 2024-02-01, 2024-02-29",
        "10, true, 2026-01-31, 2026-02-10",
        "10, true, 2026-01-01, 2026-02-10",
        "1, false, 2024-02-28, 2024-02-29",
        "1, false, 2023-02-28, 2023-03-01",
        "366, false, 2024-01-01, 2025-01-01",
        "30, true, 2026-12-05, 2027-01-30"
    })
    void countsFromTheInvoiceDateOrTheEndOfItsMonth(
            int days, boolean endOfMonth, LocalDate invoiceDate, LocalDate due) {
        assertThat(new CreditTerms(days, endOfMonth, null).dueOn(invoiceDate)).isEqualTo(due);
    }

    @Test
    void refusesTermsThatMakeNoSense() {
        assertThatThrownBy(() -> CreditTerms.net(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CreditTerms.net(3_651))
                .isInstanceOf(IllegalArgumentException.class);
        refusedDiscount(0, 10);
        refusedDiscount(10_001, 10);
        refusedDiscount(200, -1);
        refusedDiscount(200, 3_651);
    }

    private static void refusedDiscount(int basisPoints, int days) {
        assertThatThrownBy(() -> new CreditTerms.EarlyPaymentDiscount(basisPoints, days))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
