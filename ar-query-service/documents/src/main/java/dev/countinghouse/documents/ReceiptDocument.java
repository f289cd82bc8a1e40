package dev.countinghouse.documents;

import dev.countinghouse.contract.Money;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * That money came in, and what it was used for.
 *
 * @param method how it came, in words
 * @param applied to which invoices
 * @param unapplied what is kept for later
 */
public record ReceiptDocument(
        Heading heading,
        LocalDate receivedOn,
        @Nullable String method,
        @Nullable String reference,
        Money amount,
        List<Applied> applied,
        Money unapplied)
        implements Document {

    public ReceiptDocument {
        applied = List.copyOf(applied);
    }

    /**
     * @param discount what was kept for paying early; zero if nothing
     * @param open what is left to pay after it
     */
    public record Applied(
            String number, LocalDate dated, Money amount, Money discount, Money open) {}

    @Override
    public String kind() {
        return "receipt";
    }
}
