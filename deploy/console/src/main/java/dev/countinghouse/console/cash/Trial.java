package dev.countinghouse.console.cash;

import dev.countinghouse.console.api.Cash.Rate;
import dev.countinghouse.console.api.Cash.WhatIf;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A period's payments under rules that are tried, beside those that hold.
 *
 * @param held nothing if none hold
 */
public record Trial(WhatIf draft, @Nullable WhatIf held) {

    private static final int HUNDREDTHS_OF_PERCENT = 4;

    /** What share was applied by itself. */
    public static String matched(WhatIf tried, Rate rate) {
        return share(rate.payments(), tried.payments());
    }

    /** What share of that would have gone elsewhere than it stands now. */
    public static String wrong(Rate rate) {
        return rate.judged() == 0
                ? "–"
                : "%d of %d: %s"
                        .formatted(rate.wrong(), rate.judged(), share(rate.wrong(), rate.judged()));
    }

    private static String share(int part, int whole) {
        if (whole == 0) return "–";
        return BigDecimal.valueOf(part)
                        .divide(
                                BigDecimal.valueOf(whole),
                                HUNDREDTHS_OF_PERCENT,
                                RoundingMode.HALF_UP)
                        .movePointRight(2)
                        .toPlainString()
                + " %";
    }
}
