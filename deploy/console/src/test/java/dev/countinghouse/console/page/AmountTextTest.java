package dev.countinghouse.console.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countinghouse.contract.Money;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Currency;
import java.util.Locale;

/** Amounts are read as their writers mean them, or not at all. */
final class AmountTextTest {

    private static final Currency USD = Currency.getInstance("USD");

    private static Money american(String typed) {
        return new AmountText(Locale.US).parse(typed, USD);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1250|1250.00",
                "1,250.00|1250.00",
                "1.250,00|1250.00",
                "1,250|1250.00",
                "1,234,567.8|1234567.80",
                ".5|0.50",
                "-20.00|-20.00",
                "−20|-20.00",
                "(20.00)|-20.00",
                "1 250.00|1250.00",
                "1'250.00|1250.00"
            })
    void readsWhatAnAmericanTypes(String typed, String amount) {
        assertThat(american(typed)).isEqualTo(Money.parse(amount, "USD"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1.250,00|1250.00", "1.250|1250.00", "12,5|12.50", "1,250.00|1250.00"})
    void readsWhatAGermanTypes(String typed, String amount) {
        assertThat(new AmountText(Locale.GERMANY).parse(typed, USD))
                .isEqualTo(Money.parse(amount, "USD"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "=3*19.90|59.70",
                "=100/3|33.33",
                "=2/3|0.67",
                "=10-2*3|4.00",
                "=(10-2)*3|24.00",
                "=-(2+3)|-5.00",
                "= 1,250.00 + 5|1255.00"
            })
    void worksOutWhatBeginsWithAnEqualsSign(String typed, String amount) {
        assertThat(american(typed)).isEqualTo(Money.parse(amount, "USD"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "12,5",
                "1.005",
                "--5",
                "1e5",
                "=",
                "=1/0",
                "=(1",
                "=1)",
                "=2**3",
                "99999999999999999999",
                "=((((((((((((1))))))))))))",
                "0x10",
                "１２"
            })
    void refusesWhatIsNoAmountOrCouldBeTwo(String typed) {
        assertThatThrownBy(() -> american(typed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aYenHasNoDecimals() {
        var yen = Currency.getInstance("JPY");
        assertThat(new AmountText(Locale.US).parse("1,250", yen))
                .isEqualTo(Money.parse("1250", "JPY"));
        assertThatThrownBy(() -> new AmountText(Locale.US).parse("12.50", yen))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
