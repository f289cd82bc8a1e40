package dev.countinghouse.contract.dispute;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.invoice.InvoiceId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * Something was said about a dispute, or sent.
 *
 * @param entry names it within the dispute
 * @param person who said it to us, or was told, if that is known
 * @param documents what came or went with it
 */
public record DisputeNoted(
        BookId book,
        DisputeId dispute,
        AccountId account,
        InvoiceId invoice,
        String entry,
        Direction direction,
        @Nullable String person,
        String text,
        List<Document> documents,
        String notedBy,
        LocalDate notedOn)
        implements DisputeEvent {

    public static final int MAX_TEXT = 4_000;
    public static final int MAX_PERSON = 200;
    public static final int MAX_DOCUMENTS = 20;

    public DisputeNoted {
        documents = List.copyOf(documents);
    }

    @Override
    public LocalDate effectiveOn() {
        return notedOn;
    }
}
