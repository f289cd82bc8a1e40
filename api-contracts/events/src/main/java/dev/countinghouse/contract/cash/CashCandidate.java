package dev.countinghouse.contract.cash;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.Text;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Items that a payment may pay.
 *
 * @param rule the name of the rule that found them
 * @param score from 0 to 100, how sure that is
 * @param account whose money it would be, if it stands on an account of the kind {@code
 *     UNIDENTIFIED} and would have to be moved first
 * @param items how many they are; {@code allocations} has the first of them
 * @param amount what of the payment they take
 * @param reasons in words, each with its points where it has any
 */
public record CashCandidate(
        String rule,
        int score,
        @Nullable AccountId account,
        int items,
        Money amount,
        List<CashAllocation> allocations,
        List<String> reasons) {

    public static final int MAX_SCORE = 100;

    /** The most items that a candidate is told with. */
    public static final int MAX_TOLD = 50;

    public static final int MAX_REASONS = 20;
    public static final int MAX_REASON = 200;

    public CashCandidate {
        allocations = List.copyOf(allocations);
        reasons = List.copyOf(reasons);
    }

    public static String reason(String text) {
        return Text.line(text, MAX_REASON, "a reason");
    }
}
