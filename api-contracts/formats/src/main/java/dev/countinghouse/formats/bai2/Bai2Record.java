package dev.countinghouse.formats.bai2;

import dev.countinghouse.formats.Decimals;
import dev.countinghouse.formats.Line;

import java.util.ArrayList;
import java.util.List;

/**
 * A record with its continuations.
 *
 * @param code {@code 01}, {@code 02}, {@code 03}, {@code 16}, {@code 49}, {@code 98}, {@code 99},
 *     or what stands there; empty for a blank line
 * @param lines as they are in the file: its own, then those of its 88 records
 */
public record Bai2Record(String code, List<Line> lines) {

    public long line() {
        return lines.getFirst().number();
    }

    /** How many records its trailers count for it. */
    public int physicalRecords() {
        return code.isEmpty() ? 0 : lines.size();
    }

    /** All fields after the code, of a record without text. */
    public List<String> fields() {
        List<String> fields = new ArrayList<>();
        Fields at = new Fields(lines);
        while (at.hasNext()) {
            fields.add(at.next());
        }
        return fields;
    }

    /** Counted from 1 after the code; empty where it is left out. */
    public String field(int number) {
        Fields at = new Fields(lines);
        String field = "";
        for (int i = 0; i < number; i++) {
            field = at.next();
        }
        return field;
    }

    /** The amounts of an account record, which stand after its number and currency. */
    public List<Summary> summaries() {
        List<Summary> summaries = new ArrayList<>();
        Fields at = new Fields(lines);
        at.next();
        at.next();
        while (at.hasNext()) {
            Summary next = Summary.of(at);
            if (!next.type().isEmpty() || !next.amount().isEmpty()) {
                summaries.add(next);
            }
        }
        return summaries;
    }

    /** A 16 record as what it is. */
    public Transaction transaction() {
        return Transaction.of(new Fields(lines));
    }

    /**
     * An amount of an account.
     *
     * @param type for example {@code 015}, closing ledger
     * @param amount in minor units, perhaps with a sign; may be empty
     * @param count of items; may be empty
     */
    public record Summary(String type, String amount, String count, Funds funds) {

        private static Summary of(Fields at) {
            return new Summary(at.next(), at.next(), at.next(), Funds.of(at));
        }
    }

    /**
     * A transaction.
     *
     * @param amount in minor units, without sign: the type says the direction
     * @param text its lines joined by {@code \n}; empty where there is none
     */
    public record Transaction(
            String type,
            String amount,
            Funds funds,
            String bankReference,
            String customerReference,
            String text) {

        private static Transaction of(Fields at) {
            return new Transaction(
                    at.next(), at.next(), Funds.of(at), at.next(), at.next(), at.text());
        }

        /** Of type codes: 100 to 399 are credits, 400 to 699 debits; else 0. */
        public int sign() {
            if (!Decimals.isDigits(type, 3, 3) || type.charAt(0) < '1' || type.charAt(0) > '6') {
                return 0;
            }
            return type.charAt(0) < '4' ? 1 : -1;
        }
    }
}
