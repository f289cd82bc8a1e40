package dev.countinghouse.formats.x12.remittance;

import dev.countinghouse.formats.x12.Segment;
import dev.countinghouse.formats.x12.guide.Dates;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A payment begins: from ST to the payee's last segment.
 *
 * @param place of the transaction in the file
 */
public record Payment(String place, List<Segment> segments) implements RemittanceRecord, Loop {

    /** BPR01: {@code I} with the money, {@code H} where none moves, {@code C}, {@code D} … */
    public String handling() {
        return element("BPR", 1);
    }

    /** BPR02. */
    public BigDecimal amount() {
        return first("BPR").map(bpr -> bpr.amount(2)).orElse(BigDecimal.ZERO);
    }

    /** BPR03: {@code C} or {@code D}. */
    public String creditOrDebit() {
        return element("BPR", 3);
    }

    /** BPR04: {@code ACH}, {@code CHK}, {@code FWT}, {@code NON} … */
    public String method() {
        return element("BPR", 4);
    }

    /** BPR16: when the money moves, or the cheque's date. */
    public @Nullable LocalDate effectiveOn() {
        return Dates.date(element("BPR", 16));
    }

    /** TRN02: the number of the cheque or transfer. */
    public String trace() {
        return element("TRN", 2);
    }

    /** TRN03. */
    public String payerId() {
        return element("TRN", 3);
    }

    /** TRN04; most often empty. */
    public String payerSupplement() {
        return element("TRN", 4);
    }

    /** CUR02; empty where it is not said. */
    public String currency() {
        return element("CUR", 2);
    }

    public Party payer() {
        return party("PR");
    }

    public Party payee() {
        return party("PE");
    }

    /** The loop of this N1, with no segments where there is none. */
    private Party party(String code) {
        int from = 0;
        while (from < segments.size() && !isParty(segments.get(from), code)) {
            from++;
        }
        int to = Math.min(segments.size(), from + 1);
        while (to < segments.size() && !segments.get(to).is("N1")) {
            to++;
        }
        return new Party(segments.subList(from, to));
    }

    private static boolean isParty(Segment segment, String code) {
        return segment.is("N1") && segment.element(1).equals(code);
    }

    /** The payer or the payee. */
    public record Party(List<Segment> segments) implements Loop {

        public String name() {
            return element("N1", 2);
        }

        /** {@code XX} is a provider's NPI, {@code FI} a tax id, {@code XV} a plan's. */
        public String idQualifier() {
            return element("N1", 3);
        }

        public String id() {
            return element("N1", 4);
        }
    }
}
