package dev.countinghouse.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;

class MoneyTest {

    private static final long MAX = Long.MAX_VALUE;

    /** Of 0, 2 and 3 decimals. */
    @Provide
    Arbitrary<Currency> currencies() {
        return Arbitraries.of("JPY", "USD", "EUR", "KWD").map(Currency::getInstance);
    }

    @Provide
    Arbitrary<Money> amounts() {
        return Combinators.combine(Arbitraries.longs().between(-MAX, MAX), currencies())
                .as(Money::new);
    }

    @Property
    void decimalAndParseAreEachOthersInverse(@ForAll("amounts") Money amount) {
        assertThat(Money.parse(amount.decimal(), amount.currency().getCurrencyCode()))
                .isEqualTo(amount);
        assertThat(amount.decimal())
                .isEqualTo(
                        new BigDecimal(
                                        BigInteger.valueOf(amount.minor()),
                                        amount.currency().getDefaultFractionDigits())
                                .toPlainString());
    }

    @Property
    void addingAndSubtractingAreExactOrRefused(
            @ForAll("amounts") Money one, @ForAll @LongRange(min = -MAX, max = MAX) long minor) {
        var other = new Money(minor, one.currency());
        exactOrRefused(
                () -> one.plus(other),
                BigInteger.valueOf(one.minor()).add(BigInteger.valueOf(minor)));
        exactOrRefused(
                () -> one.minus(other),
                BigInteger.valueOf(one.minor()).subtract(BigInteger.valueOf(minor)));
        assertThat(one.negated().negated()).isEqualTo(one);
        assertThat(one.abs().minor()).isEqualTo(Math.abs(one.minor()));
    }

    private interface Sum {
        Money get();
    }

    private static void exactOrRefused(Sum sum, BigInteger exact) {
        if (exact.abs().bitLength() > 63) {
            assertThatThrownBy(sum::get).isInstanceOf(ArithmeticException.class);
        } else {
            assertThat(BigInteger.valueOf(sum.get().minor())).isEqualTo(exact);
        }
    }

    @Property
    void ordersAsNumbersDo(@ForAll("amounts") Money one, @ForAll long minor) {
        if (minor == Long.MIN_VALUE) return;
        var other = new Money(minor, one.currency());
        assertThat(Integer.signum(one.compareTo(other)))
                .isEqualTo(Integer.signum(Long.compare(one.minor(), minor)));
        assertThat(one.exceeds(other)).isEqualTo(one.minor() > minor);
        assertThat(one.isPositive()).isEqualTo(one.minor() > 0);
        assertThat(one.isNegative()).isEqualTo(one.minor() < 0);
        assertThat(one.isZero()).isEqualTo(one.minor() == 0);
    }

    @Property
    void partsSumToTheWholeAndEachIsWithinOneUnitOfItsShare(
            @ForAll("amounts") Money whole,
            @ForAll @Size(min = 1, max = 50) List<@LongRange(min = 0, max = MAX) Long> weights) {
        BigInteger sum =
                weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        if (sum.signum() == 0) return;

        List<Money> parts = whole.split(weights);

        assertThat(parts).hasSameSizeAs(weights);
        BigInteger added = BigInteger.ZERO;
        for (int i = 0; i < parts.size(); i++) {
            BigInteger part = BigInteger.valueOf(parts.get(i).minor());
            added = added.add(part);
            // |part − whole × weight / sum| < 1, in whole numbers
            BigInteger off =
                    part.multiply(sum)
                            .subtract(
                                    BigInteger.valueOf(whole.minor())
                                            .multiply(BigInteger.valueOf(weights.get(i))));
            assertThat(off.abs()).isLessThan(sum);
            if (weights.get(i) == 0) assertThat(parts.get(i).isZero()).isTrue();
        }
        assertThat(added).isEqualTo(BigInteger.valueOf(whole.minor()));
        assertThat(whole.split(weights)).isEqualTo(parts);
        assertThat(whole.negated().split(weights))
                .isEqualTo(parts.stream().map(Money::negated).toList());
    }

    @Test
    void whatIsLeftOverGoesToTheLargestRemaindersAndTheEarliestOfEquals() {
        assertThat(usd("0.05").split(List.of(1L, 1L, 1L)))
                .containsExactly(usd("0.02"), usd("0.02"), usd("0.01"));
        assertThat(usd("10.00").split(List.of(1L, 2L, 4L)))
                .containsExactly(usd("1.43"), usd("2.86"), usd("5.71"));
        assertThat(usd("-0.05").split(List.of(1L, 1L))).containsExactly(usd("-0.03"), usd("-0.02"));
    }

    @Test
    void weightsMustMeanSomething() {
        assertThatThrownBy(() -> usd("1").split(List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> usd("1").split(List.of(0L, 0L)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> usd("1").split(List.of(2L, -1L)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void roundsHalfAwayFromZero(
            @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long millionths,
            @ForAll("currencies") Currency currency) {
        BigDecimal exact = BigDecimal.valueOf(millionths, 6);
        Money rounded = Money.rounded(exact, currency);
        BigDecimal off = rounded.toBigDecimal().subtract(exact);
        BigDecimal half = BigDecimal.valueOf(5, currency.getDefaultFractionDigits() + 1);
        assertThat(off.abs()).isLessThanOrEqualTo(half);
        if (off.abs().compareTo(half) == 0) assertThat(off.signum()).isEqualTo(exact.signum());
        assertThat(rounded.toBigDecimal())
                .isEqualTo(
                        exact.setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_UP));
    }

    @ParameterizedTest
    @CsvSource({
        "0.005, USD, 0.01",
        "-0.005, USD, -0.01",
        "0.0049999, USD, 0.00",
        "2.5, JPY, 3",
        "0.0005, KWD, 0.001"
    })
    void roundsTheHalfUp(String exact, String currency, String rounded) {
        assertThat(Money.rounded(new BigDecimal(exact), Currency.getInstance(currency)).decimal())
                .isEqualTo(rounded);
    }

    @ParameterizedTest
    @CsvSource({
        "123.45, USD, 12345",
        "-0.5, USD, -50",
        "100, JPY, 100",
        "1.000, JPY, 1",
        "1.234, KWD, 1234",
        "007, USD, 700",
        "92233720368547758.07, USD, 9223372036854775807"
    })
    void readsPlainDecimals(String text, String currency, long minor) {
        assertThat(Money.parse(text, currency)).isEqualTo(Money.ofMinor(minor, currency));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1 ",
                " 1",
                "+1",
                "1,5",
                "1.",
                ".5",
                "-.5",
                "-",
                "1e3",
                "0x1",
                "1.2.3",
                "--1",
                "1_000",
                "NaN",
                "Infinity",
                "١٢",
                "1.555",
                "99999999999999999999999999999999999999999"
            })
    void readsNothingElse(String text) {
        assertThatThrownBy(() -> Money.parse(text, "USD"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesWhatIsOutOfRange() {
        assertThatThrownBy(() -> Money.parse("92233720368547758.08", "USD"))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.parse("-92233720368547758.08", "USD"))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.ofMinor(Long.MIN_VALUE, "USD"))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void refusesACurrencyThatIsUnknownOrCannotBeCounted() {
        assertThatThrownBy(() -> Money.ofMinor(1, "usd"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Money.ofMinor(1, "XAU"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void neverMixesCurrencies() {
        Money euro = Money.parse("1", "EUR");
        assertThatThrownBy(() -> usd("1").plus(euro)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> usd("1").minus(euro)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> usd("1").exceeds(euro))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> usd("1").compareTo(euro))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(usd("1")).isNotEqualTo(euro);
    }

    private static Money usd(String amount) {
        return Money.parse(amount, "USD");
    }
}
