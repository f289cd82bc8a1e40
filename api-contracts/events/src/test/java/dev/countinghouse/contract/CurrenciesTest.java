package dev.countinghouse.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countinghouse.contract.account.AccountKind;
import dev.countinghouse.contract.account.AccountOpened;
import dev.countinghouse.contract.account.CreditTerms;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** C9: the table is held against the JDK's, which is made by others from the same standard. */
class CurrenciesTest {

    /** In use, but by no country: funds, units of account, and a second code of Venezuela's. */
    private static final Set<String> OF_NO_COUNTRY =
            Set.of("BOV", "CHE", "CHW", "CLF", "COU", "MXV", "USN", "UYI", "VED", "XAD");

    @Test
    void agreesWithTheJdkOnTheDecimalsOfEveryCurrencyThatHasThem() {
        for (Currency currency : Currency.getAvailableCurrencies()) {
            int decimals = currency.getDefaultFractionDigits();
            if (decimals >= 0) {
                assertThat(Currencies.decimals(currency))
                        .as(currency.toString())
                        .isEqualTo(decimals);
            } else {
                assertThatThrownBy(() -> Currencies.decimals(currency))
                        .as(currency.toString())
                        .isInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    @Test
    void agreesWithTheJdkOnWhichCodesAreInUse() {
        Set<String> used =
                Arrays.stream(Locale.getISOCountries())
                        .map(country -> Currency.getInstance(Locale.of("", country)))
                        .filter(Objects::nonNull)
                        .map(Currency::getCurrencyCode)
                        .collect(Collectors.toSet());
        used.addAll(OF_NO_COUNTRY);
        for (Currency currency : Currency.getAvailableCurrencies()) {
            if (currency.getDefaultFractionDigits() < 0) continue;
            assertThat(Currencies.isWithdrawn(currency))
                    .as(currency.toString())
                    .isEqualTo(!used.contains(currency.getCurrencyCode()));
        }
    }

    @ParameterizedTest
    @CsvSource({"USD, 2", "JPY, 0", "KWD, 3", "CLF, 4", "HRK, 2", "ITL, 0"})
    void knowsTheDecimalsOfTheStandard(String code, int decimals) {
        assertThat(Currencies.decimals(Currencies.of(code))).isEqualTo(decimals);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "usd", "US", "USDX", "XAU", "XXX", "XTS", "ZZZ", "ÜSD"})
    void knowsNoOtherCode(String code) {
        assertThatThrownBy(() -> Currencies.of(code)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsRecordedInAWithdrawnCurrencyIsReadOn() {
        assertThat(Money.parse("7.53", "HRK").decimal()).isEqualTo("7.53");
        var kuna =
                new AccountOpened(
                        new BookId("north"),
                        new AccountId("acme"),
                        "Acme",
                        AccountKind.CUSTOMER,
                        Currency.getInstance("HRK"),
                        CreditTerms.net(30),
                        LocalDate.of(2022, 12, 1));
        assertThat(EventJson.decode("ar.AccountOpened", EventJson.encode(kuna))).isEqualTo(kuna);
    }

    @Test
    void anEventInACurrencyThatCannotBeCountedIsNotRead() {
        byte[] gold =
                """
                {"book":"north","account":"acme","name":"Acme","kind":"CUSTOMER","currency":"XAU",\
                "terms":{"due":{"months":0,"days":30,"monthEnd":"NONE"}},"openedOn":"2026-01-01"}"""
                        .getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> EventJson.decode("ar.AccountOpened", gold))
                .isInstanceOf(UnreadableEventException.class);
    }
}
