package dev.countinghouse.formats.lockbox;

import dev.countinghouse.formats.FixedRecord;

/**
 * Where a bank puts what, in records 6 and 4. Positions from 1, both included.
 *
 * @param amount of the check, in cents
 * @param account of the payer, from the check's MICR line
 * @param invoiceAmount in cents
 */
public record LockboxLayout(
        Span amount,
        Span routing,
        Span account,
        Span checkNumber,
        Span payer,
        Span invoice,
        Span invoiceAmount) {

    /** What most banks' books show. */
    public static final LockboxLayout USUAL =
            new LockboxLayout(
                    new Span(8, 17),
                    new Span(18, 26),
                    new Span(27, 36),
                    new Span(37, 45),
                    new Span(46, 80),
                    new Span(12, 26),
                    new Span(27, 36));

    /** Positions of a field. */
    public record Span(int from, int to) {

        String of(FixedRecord at) {
            return at.field(from, to);
        }
    }
}
