package dev.countinghouse.query.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.book.ApplicationRule;
import dev.countinghouse.contract.invoice.InvoiceLine;
import dev.countinghouse.contract.invoice.InvoiceLine.LineTax;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Row A13 of the field: to lines first and to taxes after, or to all in proportion. */
final class LineSharesTest {

    private static InvoiceLine line(long net, long tax) {
        return new InvoiceLine(
                "Goods",
                BigDecimal.ONE,
                BigDecimal.ONE,
                Money.ofMinor(net, "USD"),
                List.of(new LineTax("VAT", BigDecimal.TEN, Money.ofMinor(tax, "USD"))),
                null);
    }

    private static LineShares of(InvoiceLine... lines) {
        return new LineShares(List.of(lines));
    }

    private static List<Long> open(LineShares shares, int lines) {
        List<Long> open = new ArrayList<>();
        for (int i = 0; i < lines; i++) open.add(shares.openNet(i));
        for (int i = 0; i < lines; i++) open.add(shares.openTax(i));
        open.add(shares.openCharges());
        return open;
    }

    /** 100.00 and 50.00 with 19.00 and 9.50 of tax: of 160.00, 10.00 are left for the taxes. */
    @Test
    void linesComeFirstAndTaxesAfter() {
        LineShares shares = of(line(100_00, 19_00), line(50_00, 9_50));
        assertThat(shares.apply(75_00, null, ApplicationRule.LINES_FIRST))
                .isEqualTo(new LineShares.Share(75_00, 0, 0));
        assertThat(open(shares, 2)).containsExactly(50_00L, 25_00L, 19_00L, 9_50L, 0L);
        assertThat(shares.apply(85_00, null, ApplicationRule.LINES_FIRST))
                .isEqualTo(new LineShares.Share(75_00, 10_00, 0));
        assertThat(open(shares, 2)).containsExactly(0L, 0L, 12_33L, 6_17L, 0L);
    }

    /** A half of everything is a half of each; a third leaves no cent behind. */
    @Test
    void allIsProrated() {
        LineShares shares = of(line(100_00, 20_00), line(-10_00, -2_00));
        assertThat(shares.apply(54_00, null, ApplicationRule.PRORATE))
                .isEqualTo(new LineShares.Share(45_00, 9_00, 0));
        assertThat(open(shares, 2)).containsExactly(50_00L, -5_00L, 10_00L, -1_00L, 0L);
        LineShares thirds = of(line(1, 0), line(1, 0), line(1, 0));
        thirds.apply(1, null, ApplicationRule.PRORATE);
        assertThat(open(thirds, 3)).containsExactly(0L, 1L, 1L, 0L, 0L, 0L, 0L);
    }

    @Test
    void aCreditMemoTakesTheTaxesThatItSays() {
        LineShares shares = of(line(100_00, 19_00));
        assertThat(shares.apply(11_90, 1_90L, ApplicationRule.LINES_FIRST))
                .isEqualTo(new LineShares.Share(10_00, 1_90, 0));
        assertThat(shares.apply(107_10, 100_00L, ApplicationRule.LINES_FIRST))
                .as("more tax than is open")
                .isEqualTo(new LineShares.Share(90_00, 17_10, 0));
    }

    @Test
    void whatIsOwedAgainIsOpenLastInFirstOutAndWhatIsBeyondIsACharge() {
        LineShares shares = of(line(100_00, 19_00));
        shares.apply(110_00, null, ApplicationRule.LINES_FIRST);
        assertThat(shares.apply(-15_00, null, ApplicationRule.LINES_FIRST))
                .isEqualTo(new LineShares.Share(-5_00, -10_00, 0));
        shares.apply(-100_00, null, ApplicationRule.LINES_FIRST);
        assertThat(open(shares, 1)).containsExactly(100_00L, 19_00L, 5_00L);
        assertThat(shares.apply(124_00, null, ApplicationRule.LINES_FIRST))
                .isEqualTo(new LineShares.Share(100_00, 19_00, 5_00));
    }

    /** Whatever is applied, in whatever parts: nothing is lost, and nothing is over-applied. */
    @Property(tries = 500)
    void noCentIsLostAndNothingOverApplied(
            @ForAll @Size(min = 1, max = 7) List<@LongRange(min = 0, max = 999) Long> nets,
            @ForAll @Size(min = 1, max = 9) List<@LongRange(min = 1, max = 700) Long> payments,
            @ForAll @IntRange(min = 0, max = 30) int percent,
            @ForAll ApplicationRule rule) {
        List<InvoiceLine> lines = nets.stream().map(net -> line(net, net * percent / 100)).toList();
        LineShares shares = new LineShares(lines);
        long total = 0;
        for (InvoiceLine line : lines) total += line.net().plus(line.tax()).minor();
        long left = total;
        for (long payment : payments) {
            long amount = Math.min(payment, left);
            LineShares.Share share = shares.apply(amount, null, rule);
            left -= amount;
            assertThat(share.net() + share.tax() + share.charges()).isEqualTo(amount);
            assertThat(open(shares, lines.size())).allMatch(open -> open >= 0);
            assertThat(open(shares, lines.size()).stream().mapToLong(Long::longValue).sum())
                    .isEqualTo(left);
            boolean linesOpen =
                    open(shares, lines.size()).subList(0, lines.size()).stream()
                            .anyMatch(open -> open > 0);
            if (rule == ApplicationRule.LINES_FIRST && linesOpen) {
                assertThat(share.tax()).as("while a line is open").isZero();
            }
        }
    }
}
