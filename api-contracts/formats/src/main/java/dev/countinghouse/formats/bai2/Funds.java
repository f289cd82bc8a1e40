package dev.countinghouse.formats.bai2;

import dev.countinghouse.formats.Decimals;

import java.util.ArrayList;
import java.util.List;

/**
 * When money is available.
 *
 * @param type {@code 0} at once, {@code 1} in a day, {@code 2} in two, {@code S} and {@code D}
 *     distributed, {@code V} by date, {@code Z} unknown; empty as the last
 * @param fields of {@code S} the amounts at once, in one day, in more; of {@code V} date and time;
 *     of {@code D} the number of pairs of days and amount, then these
 */
public record Funds(String type, List<String> fields) {

    private static final int MOST_DISTRIBUTIONS = 1_000;

    /** Another type than these has no fields of its own. */
    public boolean isKnown() {
        return type.isEmpty() || type.length() == 1 && "012SVDZ".contains(type);
    }

    static Funds of(Fields at) {
        String type = at.next();
        List<String> fields = new ArrayList<>();
        switch (type) {
            case "S" -> take(3, at, fields);
            case "V" -> take(2, at, fields);
            case "D" -> {
                String count = at.next();
                fields.add(count);
                take(2 * distributions(count), at, fields);
            }
            default -> {}
        }
        return new Funds(type, fields);
    }

    private static void take(int count, Fields at, List<String> fields) {
        for (int i = 0; i < count && at.hasNext(); i++) {
            fields.add(at.next());
        }
    }

    private static int distributions(String count) {
        return Decimals.isDigits(count, 1, 4)
                ? Math.min(MOST_DISTRIBUTIONS, Integer.parseInt(count))
                : 0;
    }
}
