package dev.countinghouse.command.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.contract.Currencies;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.invoice.InvoiceLine;
import dev.countinghouse.contract.invoice.TaxMethod;
import dev.countinghouse.contract.invoice.TaxMethod.Direction;
import dev.countinghouse.contract.invoice.TaxMethod.Rounding;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;

/** The published values of cases A1, A2, A4 and D5, and a second way to work taxes out. */
class TaxesTest {

    private static final String VAT = "VAT";

    private static OrderedLine line(String quantity, String price, String... percents) {
        List<OrderedLine.TaxRate> taxes = new ArrayList<>();
        for (String percent : percents) {
            taxes.add(new OrderedLine.TaxRate(VAT + percent, new BigDecimal(percent)));
        }
        return new OrderedLine(
                "Work", new BigDecimal(quantity), new BigDecimal(price), taxes, null);
    }

    /** The printed lines, and what they add up to. */
    private record Printed(List<InvoiceLine> lines, String net, String tax, String total) {}

    private static Printed printed(TaxMethod method, String currency, List<OrderedLine> ordered) {
        Currency unit = Currencies.of(currency);
        var taxes = new Taxes(method, unit);
        List<InvoiceLine> lines = ordered.stream().map(taxes::priced).toList();
        Money net = lines.stream().map(InvoiceLine::net).reduce(Money.zero(unit), Money::plus);
        Money tax = lines.stream().map(InvoiceLine::tax).reduce(Money.zero(unit), Money::plus);
        return new Printed(lines, net.decimal(), tax.decimal(), net.plus(tax).decimal());
    }

    private static Printed printed(TaxMethod method, String currency, OrderedLine... ordered) {
        return printed(method, currency, List.of(ordered));
    }

    private static TaxMethod added(Rounding rounding) {
        return added(rounding, Direction.NEAREST);
    }

    private static TaxMethod added(Rounding rounding, Direction direction) {
        return new TaxMethod(rounding, direction, false);
    }

    private static TaxMethod within(Rounding rounding) {
        return new TaxMethod(rounding, Direction.NEAREST, true);
    }

    @ParameterizedTest
    @EnumSource
    void caseA1HalfACentIsNotLost(Rounding rounding) {
        Printed invoice = printed(added(rounding), "USD", line("1", "8180.00", "9.975"));
        assertThat(invoice.tax()).isEqualTo("815.96");
        assertThat(invoice.total()).isEqualTo("8995.96");
    }

    @ParameterizedTest
    @EnumSource
    void caseA2aTheLineIsRoundedBeforeItsTax(Rounding rounding) {
        Printed invoice = printed(added(rounding), "EUR", line("16", "334.416", "22"));
        assertThat(invoice.net()).isEqualTo("5350.66");
        assertThat(invoice.tax()).isEqualTo("1177.15");
        assertThat(invoice.total()).isEqualTo("6527.81");
    }

    @Test
    void caseA2bOneLineOfTenAndTenLinesOfOneDifferByLineAndAgreeByRate() {
        List<OrderedLine> ten = Collections.nCopies(10, line("1", "3.60", "5.5"));
        OrderedLine one = line("10", "3.60", "5.5");
        assertThat(printed(added(Rounding.PER_LINE), "EUR", one).total()).isEqualTo("37.98");
        assertThat(printed(added(Rounding.PER_LINE), "EUR", ten).total()).isEqualTo("38.00");
        assertThat(printed(added(Rounding.PER_RATE), "EUR", one).total()).isEqualTo("37.98");
        assertThat(printed(added(Rounding.PER_RATE), "EUR", ten).total()).isEqualTo("37.98");
    }

    @Test
    void caseA2cTheStandardOfInvoicesAllowsTheSumPerRateOnly() {
        OrderedLine line = line("2", "348.11", "25");
        assertThat(printed(added(Rounding.PER_LINE), "NOK", line, line).tax()).isEqualTo("348.12");
        assertThat(printed(added(Rounding.PER_RATE), "NOK", line, line).tax()).isEqualTo("348.11");
    }

    @ParameterizedTest
    @CsvSource({"12346, 55557", "12345, 55553"})
    void caseA4aPricesMayHaveDecimalsThatAmountsHaveNot(String quantity, String total) {
        assertThat(printed(TaxMethod.USUAL, "JPY", line(quantity, "4.5")).total()).isEqualTo(total);
    }

    @ParameterizedTest
    @CsvSource({
        "PER_LINE, NEAREST, 1, 113",
        "PER_RATE, NEAREST, 1, 113",
        "PER_RATE, NEAREST, 2, 225",
        "PER_LINE, NEAREST, 2, 226",
        "PER_RATE, DOWN, 1, 112",
        "PER_RATE, UP, 2, 226",
        "PER_LINE, DOWN, 2, 224"
    })
    void caseA4bcYenAreRoundedOnceForARateAndWhereToIsTheSellersChoice(
            Rounding rounding, Direction direction, int lines, String tax) {
        List<OrderedLine> ordered = Collections.nCopies(lines, line("1", "1127", "10"));
        assertThat(printed(added(rounding, direction), "JPY", ordered).tax()).isEqualTo(tax);
    }

    @ParameterizedTest
    @CsvSource({"79.20, 19, 66.55, 12.65", "19.95, 19, 16.76, 3.19", "9.99, 20, 8.32, 1.67"})
    void caseD5TheCustomerOwesThePriceAgreed(String price, String rate, String net, String tax) {
        for (Rounding rounding : Rounding.values()) {
            Printed invoice = printed(within(rounding), "EUR", line("1", price, rate));
            assertThat(invoice.net()).isEqualTo(net);
            assertThat(invoice.tax()).isEqualTo(tax);
            assertThat(invoice.total()).isEqualTo(price);
        }
    }

    @Test
    void aRateIsOneHoweverManyZerosItIsWrittenWith() {
        assertThat(
                        printed(
                                        added(Rounding.PER_RATE),
                                        "JPY",
                                        line("1", "1127", "10"),
                                        new OrderedLine(
                                                "Work",
                                                BigDecimal.ONE,
                                                new BigDecimal("1127"),
                                                List.of(
                                                        new OrderedLine.TaxRate(
                                                                VAT + "10",
                                                                new BigDecimal("10.00"))),
                                                null))
                                .tax())
                .isEqualTo("225");
    }

    /** Three sixths of a cent are exactly half a cent, and go up. */
    @Test
    void sharesThatNoDecimalsCanWriteMakeAWholeAgain() {
        OrderedLine line = line("1", "0.01", "200");
        assertThat(printed(within(Rounding.PER_RATE), "USD", line, line, line).tax())
                .isEqualTo("0.02");
        OrderedLine sixth = line("1", "0.01", "20");
        assertThat(printed(within(Rounding.PER_RATE), "USD", sixth, sixth, sixth).tax())
                .isEqualTo("0.01");
    }

    @Provide
    Arbitrary<List<OrderedLine>> ordered() {
        Arbitrary<BigDecimal> prices =
                Arbitraries.bigDecimals()
                        .between(new BigDecimal("-99.999"), new BigDecimal("9999.999"))
                        .ofScale(3);
        Arbitrary<List<String>> percents =
                Arbitraries.of("0", "5.5", "7", "8.875", "9.975", "19", "20", "25")
                        .list()
                        .uniqueElements()
                        .ofMaxSize(3);
        return Combinators.combine(Arbitraries.integers().between(1, 9), prices, percents)
                .as(
                        (quantity, price, rates) ->
                                line(
                                        quantity.toString(),
                                        price.toPlainString(),
                                        rates.toArray(String[]::new)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Property(tries = 500)
    void everyTaxIsTheExactOneRoundedWhereTheMethodSays(
            @ForAll("ordered") List<OrderedLine> ordered,
            @ForAll Rounding rounding,
            @ForAll Direction direction,
            @ForAll boolean within) {
        var method = new TaxMethod(rounding, direction, within);
        Printed invoice = printed(method, "USD", ordered);
        for (OrderedLine line : ordered) {
            for (OrderedLine.TaxRate rate : line.taxes())
                requireTax(invoice, ordered, method, rate);
        }
    }

    /** By fractions of whole numbers, over a common denominator. */
    private static void requireTax(
            Printed invoice,
            List<OrderedLine> ordered,
            TaxMethod method,
            OrderedLine.TaxRate rate) {
        BigInteger up = BigInteger.ZERO;
        BigInteger down = BigInteger.ONE;
        long printed = 0;
        for (int i = 0; i < ordered.size(); i++) {
            OrderedLine line = ordered.get(i);
            if (!line.taxes().contains(rate)) continue;
            BigInteger lineUp = cents(line).multiply(thousandths(rate.percent()));
            BigInteger lineDown = BigInteger.valueOf(100_000);
            if (method.pricesIncludeTax()) {
                for (OrderedLine.TaxRate tax : line.taxes()) {
                    lineDown = lineDown.add(thousandths(tax.percent()));
                }
            }
            long share =
                    invoice.lines().get(i).taxes().get(line.taxes().indexOf(rate)).amount().minor();
            printed += share;
            if (method.rounding() == Rounding.PER_LINE) {
                assertThat(share).isEqualTo(nearest(lineUp, lineDown, method.direction()));
            }
            up = up.multiply(lineDown).add(lineUp.multiply(down));
            down = down.multiply(lineDown);
        }
        if (method.rounding() == Rounding.PER_RATE) {
            assertThat(printed).isEqualTo(nearest(up, down, method.direction()));
        }
    }

    private static BigInteger thousandths(BigDecimal number) {
        return number.movePointRight(3).toBigIntegerExact();
    }

    /** Quantity × price in cents, half a cent away from zero: both have whole thousandths. */
    private static BigInteger cents(OrderedLine line) {
        BigInteger thousandths = thousandths(line.quantity().multiply(line.unitPrice()));
        return BigInteger.valueOf(nearest(thousandths, BigInteger.TEN, Direction.NEAREST));
    }

    private static long nearest(BigInteger up, BigInteger down, Direction direction) {
        BigInteger[] whole = up.abs().divideAndRemainder(down);
        boolean further =
                switch (direction) {
                    case NEAREST -> whole[1].shiftLeft(1).compareTo(down) >= 0;
                    case UP -> whole[1].signum() > 0;
                    case DOWN -> false;
                };
        long size = whole[0].longValueExact() + (further ? 1 : 0);
        return up.signum() < 0 ? -size : size;
    }

    @Property(tries = 500)
    void whatIsPrintedOnTheLinesAddsUpToThePrices(
            @ForAll("ordered") List<OrderedLine> ordered,
            @ForAll Rounding rounding,
            @ForAll Direction direction) {
        Printed invoice = printed(new TaxMethod(rounding, direction, true), "USD", ordered);
        BigInteger prices =
                ordered.stream().map(TaxesTest::cents).reduce(BigInteger.ZERO, BigInteger::add);
        assertThat(new BigDecimal(invoice.total()).movePointRight(2).toBigIntegerExact())
                .isEqualTo(prices);
        Printed added = printed(added(rounding, direction), "USD", ordered);
        assertThat(new BigDecimal(added.net()).movePointRight(2).toBigIntegerExact())
                .isEqualTo(prices);
    }
}
