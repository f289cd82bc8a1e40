package dev.countinghouse.formats.x12.remittance;

import dev.countinghouse.formats.x12.Segment;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * One of a CAS segment's up to six adjustments.
 *
 * @param group {@code CO}, {@code PR}, {@code OA}, {@code PI}; {@code CR} before 5010
 * @param reason the claim adjustment reason code
 * @param amount positive where less is paid
 * @param quantity null where none is told
 * @param segment that it stands in
 * @param element of the reason, there
 */
public record Adjustment(
        String group,
        String reason,
        BigDecimal amount,
        @Nullable BigDecimal quantity,
        Segment segment,
        int element) {

    private static final int FIRST = 2;
    private static final int EACH = 3;

    static List<Adjustment> of(Segment cas) {
        List<Adjustment> all = new ArrayList<>();
        for (int at = FIRST; at <= cas.size(); at += EACH) {
            boolean empty = cas.element(at).isEmpty() && cas.element(at + 1).isEmpty();
            if (!empty) {
                all.add(
                        new Adjustment(
                                cas.element(1),
                                cas.element(at),
                                cas.amount(at + 1),
                                cas.decimal(at + 2),
                                cas,
                                at));
            }
        }
        return all;
    }

    static BigDecimal sum(Collection<Adjustment> adjustments) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Adjustment each : adjustments) {
            sum = sum.add(each.amount);
        }
        return sum;
    }
}
