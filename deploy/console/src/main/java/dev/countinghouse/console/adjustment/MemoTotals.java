package dev.countinghouse.console.adjustment;

import dev.countinghouse.console.api.Problem;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.adjustment.MemoLine;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a memo would take back or charge, as the service has it.
 *
 * @param lines as they would be recorded; nothing if that cannot be told
 * @param onAccount what of it would stand on the account and not on the invoice
 * @param proposed whether somebody else would have to approve it
 * @param problem why it would be refused
 */
public record MemoTotals(
        @Nullable List<MemoLine> lines,
        @Nullable Money onAccount,
        boolean proposed,
        @Nullable Problem problem) {

    /** Nothing can be told yet. */
    static final MemoTotals NONE = new MemoTotals(null, null, false, null);

    static MemoTotals refused(Problem problem) {
        return new MemoTotals(null, null, false, problem);
    }

    /** The taxes by code, in the order of the lines. */
    public static Map<String, Money> taxes(List<MemoLine> lines) {
        Map<String, Money> sums = new LinkedHashMap<>();
        for (MemoLine line : lines) {
            for (MemoLine.Tax tax : line.taxes()) {
                sums.merge(tax.code(), tax.amount(), Money::plus);
            }
        }
        return sums;
    }

    public static Money net(List<MemoLine> lines) {
        return lines.stream().map(MemoLine::net).reduce(Money::plus).orElseThrow();
    }

    public static Money total(List<MemoLine> lines) {
        return lines.stream().map(MemoLine::total).reduce(Money::plus).orElseThrow();
    }
}
