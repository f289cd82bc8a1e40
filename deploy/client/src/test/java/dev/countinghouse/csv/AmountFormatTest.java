package dev.countinghouse.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countinghouse.csv.Mapping.Sign;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountFormatTest {

    private final AmountFormat american = format('.', ",", Sign.AS_IS);
    private final AmountFormat german = format(',', ".", Sign.AS_IS);

    private static AmountFormat format(char decimal, String grouping, Sign sign) {
        return new AmountFormat(decimal, grouping, sign);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "47.07|4707",
                "35.7|3570",
                "12|1200",
                "$1,234.50|123450",
                "1,234,567.89|123456789",
                "12,34,567.00|123456700",
                "(99.10)|-9910",
                "-0.01|-1",
                "5.00-|-500",
                "−5.00|-500",
                "+7.00|700",
                "$400.00|40000",
                "($30.00)|-3000",
                "$(12.34)|-1234",
                "-$99|-9900",
                "$-99|-9900",
                "99- $|-9900",
                "USD 1 234.50|123450",
                "1’234.50|123450",
                "USD free: 3|x"
            })
    void readsAmountsAsPeopleWriteThem(String text, String minor) {
        if (minor.equals("x")) {
            assertThatThrownBy(() -> american.parse(text, "USD")).isInstanceOf(RowProblem.class);
        } else {
            assertThat(american.parse(text, "USD").minor()).isEqualTo(Long.parseLong(minor));
        }
    }

    @Test
    void readsTheOtherDecimalSign() {
        assertThat(german.parse("1.234,5 €", "EUR").minor()).isEqualTo(1_234_50);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,23",
                "1,2345",
                ",5",
                "1.2.3",
                "-(3.00)",
                "(3.00)-",
                "3.00 4.00",
                "0,123.00",
                "3 00",
                "100 €",
                "EUR 3",
                "",
                "-",
                "1e3",
                "12 34.56.1"
            })
    void refusesWhatCouldBeReadInTwoWays(String text) {
        assertThatThrownBy(() -> american.parse(text, "USD")).isInstanceOf(RowProblem.class);
    }

    @Test
    void refusesMoreDecimalsThanTheCurrencyHas() {
        assertThatThrownBy(() -> american.parse("10.005", "USD")).isInstanceOf(RowProblem.class);
        assertThatThrownBy(() -> american.parse("10.5", "JPY")).isInstanceOf(RowProblem.class);
        assertThat(american.parse("10.500", "KWD").minor()).isEqualTo(10_500);
    }

    @Test
    void turnsSignsThatAreTheOtherWayRound() {
        AmountFormat reversed = format('.', ",", Sign.REVERSED);
        assertThat(reversed.parse("-12.00", "USD").minor()).isEqualTo(12_00);
        assertThat(reversed.parse("12.00", "USD").minor()).isEqualTo(-12_00);
    }
}
