package dev.countinghouse.query.printing;

import dev.countinghouse.contract.Money;
import dev.countinghouse.documents.StatementDocument.Bucket;
import dev.countinghouse.query.openitems.OpenPart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;

/** What is open on a statement, by how late it is. */
final class StatementAging {

    /** The last day of each bucket but the last; the first is what is not due. */
    private static final int[] LAST = {0, 30, 60, 90};

    private final Money[] amounts;

    StatementAging(Currency currency) {
        amounts = new Money[LAST.length + 1];
        Arrays.fill(amounts, Money.zero(currency));
    }

    void add(OpenPart part) {
        int bucket = 0;
        while (bucket < LAST.length && part.daysLate() > LAST[bucket]) bucket++;
        amounts[bucket] = amounts[bucket].plus(part.open());
    }

    /** None if nothing is open. */
    List<Bucket> buckets() {
        if (Arrays.stream(amounts).allMatch(Money::isZero)) return List.of();
        List<Bucket> buckets = new ArrayList<>();
        buckets.add(new Bucket(null, LAST[0], amounts[0]));
        for (int i = 1; i < LAST.length; i++) {
            buckets.add(new Bucket(LAST[i - 1] + 1, LAST[i], amounts[i]));
        }
        buckets.add(new Bucket(LAST[LAST.length - 1] + 1, null, amounts[LAST.length]));
        return buckets;
    }
}
