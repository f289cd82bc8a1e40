package dev.countinghouse.command.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A check as it stands in a lockbox file.
 *
 * @param at its line in the file
 * @param routing of the bank that it is drawn on, as its MICR line says; empty where it is not told
 * @param account that it is drawn on, as its MICR line says; empty where it is not told
 * @param pays what it pays, as far as the bank keyed it in
 */
record FoundCheck(
        long at,
        String lockbox,
        String batch,
        String item,
        LocalDate depositedOn,
        BigDecimal amount,
        String number,
        String routing,
        String account,
        String payer,
        List<Pays> pays) {

    /** A document's number as it stood on the remittance, and how much for it. */
    record Pays(String document, BigDecimal amount) {}

    String place() {
        return "batch " + batch + ", item " + item;
    }
}
