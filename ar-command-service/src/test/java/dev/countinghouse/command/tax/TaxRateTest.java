package dev.countinghouse.command.tax;

import static dev.countinghouse.command.Charging.TAX;
import static dev.countinghouse.command.Charging.number;
import static dev.countinghouse.command.Charging.rate;
import static dev.countinghouse.command.Given.ACME;
import static dev.countinghouse.command.Given.BOOK;
import static dev.countinghouse.command.Given.april;
import static dev.countinghouse.command.Given.march;
import static dev.countinghouse.command.Given.opened;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countinghouse.command.Decided;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.contract.tax.AccountTaxExempted;
import dev.countinghouse.contract.tax.TaxCategory;
import dev.countinghouse.contract.tax.TaxRateSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.LocalDate;
import java.util.List;

class TaxRateTest {

    @RegisterExtension private final Decided ar = new Decided();

    private static SetTaxRate set(TaxCategory category, String percent, LocalDate on) {
        return new SetTaxRate(BOOK, TAX, "US-NY", category, number(percent), on);
    }

    private static ExemptAccount exempt(TaxCategory category, LocalDate until) {
        return new ExemptAccount(
                BOOK, ACME, "ST-120", category, List.of(TAX), march(2), until, LeftOpen.NOTHING);
    }

    private static AccountTaxExempted exempted(TaxCategory category, LocalDate until) {
        return new AccountTaxExempted(
                BOOK, ACME, "ST-120", category, List.of(TAX), march(2), until);
    }

    @Test
    void isSoHighFromADateOn() {
        ar.given().when(set(TaxCategory.S, "8.875", march(1))).records(rate("8.875", march(1)));
        ar.given(rate("8.875", march(1)))
                .when(set(TaxCategory.S, "8.875", march(2)))
                .recordsNothing();
        ar.given(rate("8.875", march(1)))
                .when(set(TaxCategory.S, "9", march(2)))
                .records(rate("9", march(2)));
    }

    @Test
    void isZeroWhereItsCategorySaysSo() {
        ar.given().when(set(TaxCategory.AE, "1", march(1))).isRefused(TaxReason.RATE_NOT_ZERO);
        ar.given()
                .when(set(TaxCategory.Z, "0", march(1)))
                .records(new TaxRateSet(BOOK, TAX, "US-NY", TaxCategory.Z, number("0"), march(1)));
        assertThatThrownBy(() -> set(TaxCategory.S, "-1", march(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isNotPaidByWhoHasACertificate() {
        ar.given(opened(), rate("8", march(1)))
                .when(exempt(TaxCategory.E, april(1)))
                .records(exempted(TaxCategory.E, april(1)));
        ar.given(opened(), rate("8", march(1)), exempted(TaxCategory.E, april(1)))
                .when(exempt(TaxCategory.E, april(1)))
                .recordsNothing();
        // it ends by being set again
        ar.given(opened(), rate("8", march(1)), exempted(TaxCategory.E, april(1)))
                .when(exempt(TaxCategory.E, march(9)))
                .records(exempted(TaxCategory.E, march(9)));
    }

    @Test
    void isKnownBeforeSomebodyIsExemptFromIt() {
        ar.given(opened())
                .when(exempt(TaxCategory.E, april(1)))
                .isRefused(SharedReason.TAX_CODE_UNKNOWN);
        ar.given(rate("8", march(1)))
                .when(exempt(TaxCategory.E, april(1)))
                .isRefused(SharedReason.ACCOUNT_UNKNOWN);
        assertThatThrownBy(() -> exempt(TaxCategory.S, april(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> exempt(TaxCategory.E, march(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
