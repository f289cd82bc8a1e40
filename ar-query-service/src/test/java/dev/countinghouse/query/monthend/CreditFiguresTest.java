package dev.countinghouse.query.monthend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.query.monthend.CreditFigures.Sold;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;

/** Worked values as the trade publishes them. */
final class CreditFiguresTest {

    private static BigDecimal of(String figure) {
        return new BigDecimal(figure);
    }

    private static Sold sold(String sales, int days) {
        return new Sold(of(sales), days);
    }

    @Test
    void daysSalesOutstandingItsBestAndTheDifference() {
        Sold month = sold("10000", 30);
        assertThat(CreditFigures.daysSales(of("15000"), month)).isEqualTo("45.0");
        assertThat(CreditFigures.daysSales(of("4000"), month)).isEqualTo("12.0");
    }

    @Test
    void countingBackTakesTheLastMonthInPart() {
        List<Sold> months = List.of(sold("100000", 30), sold("80000", 30), sold("70000", 30));
        assertThat(CreditFigures.countedBack(of("212000"), months)).isEqualTo("73.7");
        assertThat(CreditFigures.countedBack(of("100000"), months)).isEqualTo("30.0");
        assertThat(CreditFigures.countedBack(of("0"), months)).isEqualTo("0.0");
        assertThat(CreditFigures.countedBack(of("250000.01"), months))
                .as("more than was ever sold")
                .isNull();
    }

    @Test
    void collectionEffectivenessOfAQuarter() {
        BigDecimal monthly = of("3630"); // 10,890 ÷ 3
        assertThat(CreditFigures.collected(of("6200"), monthly, of("6340"), of("3590")))
                .isEqualTo("55.9");
    }

    @Test
    void whatWouldDivideByNothingIsNoFigure() {
        assertThat(CreditFigures.daysSales(of("10"), sold("0", 30))).isNull();
        assertThat(CreditFigures.daysSales(of("10"), sold("-5", 30))).isNull();
        assertThat(CreditFigures.collected(of("0"), of("5"), of("5"), of("5"))).isNull();
    }
}
