package dev.countinghouse.formats.x12.remittance;

import dev.countinghouse.formats.x12.Segment;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/**
 * A line of a claim.
 *
 * @param place of its SVC in the file, numbered within the claim
 */
public record ServiceLine(String place, List<Segment> segments) implements Loop {

    /** SVC01: what was paid for. */
    public Procedure procedure() {
        return Procedure.of(segments.getFirst(), 1);
    }

    /** SVC02. */
    public BigDecimal charge() {
        return segments.getFirst().amount(2);
    }

    /** SVC03. */
    public BigDecimal paid() {
        return segments.getFirst().amount(3);
    }

    /** SVC04; empty where there is none. */
    public String revenueCode() {
        return element("SVC", 4);
    }

    /** SVC05; one where it is left out. */
    public BigDecimal units() {
        BigDecimal told = segments.getFirst().decimal(5);
        return told == null ? BigDecimal.ONE : told;
    }

    /** SVC06: what was billed, where it is not what was paid for; null otherwise. */
    public @Nullable Procedure submittedProcedure() {
        Segment svc = segments.getFirst();
        return svc.element(6).isEmpty() ? null : Procedure.of(svc, 6);
    }

    /** REF of 6R: our own number of the line; empty where there is none. */
    public String controlNumber() {
        return reference("6R");
    }

    /** The codes of its LQ segments. */
    public List<String> remarks() {
        return all("LQ").stream().map(lq -> lq.element(2)).toList();
    }

    /**
     * A procedure.
     *
     * @param qualifier {@code HC}, {@code AD}, {@code NU}, {@code N4} …
     * @param modifiers at most four
     */
    public record Procedure(
            String qualifier, String code, List<String> modifiers, String description) {

        private static final int MODIFIERS = 4;
        private static final int DESCRIPTION = 7;

        static Procedure of(Segment segment, int element) {
            List<String> parts = segment.components(segment.element(element));
            List<String> modifiers =
                    parts.stream()
                            .skip(2)
                            .limit(MODIFIERS)
                            .filter(part -> !part.isEmpty())
                            .toList();
            return new Procedure(
                    segment.component(element, 1),
                    segment.component(element, 2),
                    modifiers,
                    segment.component(element, DESCRIPTION));
        }
    }
}
