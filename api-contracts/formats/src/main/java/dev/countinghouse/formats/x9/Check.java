package dev.countinghouse.formats.x9;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * A check as its MICR line says it, of a check detail (25), a return (31) or a credit (61, 62).
 *
 * @param auxiliaryOnUs left of the routing number, on business checks the check number
 * @param externalProcessingCode position 44 of the line
 * @param payorBank the routing number, nine digits
 * @param onUs account, process control and perhaps the check number
 * @param amount in dollars; null where it is no number
 * @param sequence the number that the institution gave the item
 * @param returnReason of a return; else empty
 */
public record Check(
        String auxiliaryOnUs,
        String externalProcessingCode,
        String payorBank,
        String onUs,
        @Nullable BigDecimal amount,
        String sequence,
        String returnReason) {

    /** Null for a record that is no item. */
    public static @Nullable Check of(X9Record at) {
        return switch (at.type()) {
            case "25", "61" ->
                    new Check(
                            at.field(3, 17),
                            at.field(18, 18),
                            at.field(19, 27),
                            at.field(28, 47),
                            at.amount(48, 57),
                            at.field(58, 72),
                            "");
            case "31" ->
                    new Check(
                            "",
                            at.field(69, 69),
                            at.field(3, 11),
                            at.field(12, 31),
                            at.amount(32, 41),
                            at.field(54, 68),
                            at.field(42, 42));
            case "62" ->
                    new Check(
                            at.field(3, 17),
                            at.field(18, 18),
                            at.field(19, 27),
                            at.field(28, 47),
                            at.amount(48, 61),
                            at.field(62, 76),
                            "");
            default -> null;
        };
    }

    /** The line as it is read from the check, with the usual letters for its symbols. */
    public String micr() {
        String auxiliary = auxiliaryOnUs.isEmpty() ? "" : "U" + auxiliaryOnUs + "U ";
        return auxiliary + externalProcessingCode + "T" + payorBank + "T " + onUs.replace('/', 'U');
    }
}
