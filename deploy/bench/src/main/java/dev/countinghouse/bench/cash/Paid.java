package dev.countinghouse.bench.cash;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A payment, and the truth about it.
 *
 * @param cents what came in
 * @param text what the payer wrote
 * @param advice what came apart from it, a line a bill: number as written, cents, discount taken
 * @param truth what each bill gets of it, by its serial; nothing for a bill that is paid already
 */
record Paid(
        Payer payer,
        LocalDate on,
        long cents,
        String text,
        List<Line> advice,
        Map<Integer, Long> truth,
        String kind) {

    /** A line of an advice. */
    record Line(String number, long cents, long discount) {}
}
