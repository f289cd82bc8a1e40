package dev.countinghouse.documents;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Currency;

/**
 * What stands at the top of every document.
 *
 * @param number the document's own printed number; a statement's or a reminder's may be any word
 *     that finds it again
 * @param dated the document's date, from which the PDF's own dates are taken as well
 * @param account the customer's number with the seller
 * @param customerReference the customer's own number or name for it (EN 16931 BT-10)
 * @param purchaseOrder the customer's order (BT-13)
 * @param note free words of the sender, several lines at most
 */
public record Heading(
        Party seller,
        Party buyer,
        String number,
        LocalDate dated,
        Currency currency,
        @Nullable String account,
        @Nullable String customerReference,
        @Nullable String purchaseOrder,
        @Nullable String note) {

    public Heading {
        if (number.isBlank()) throw new IllegalArgumentException("a document has a number");
    }
}
