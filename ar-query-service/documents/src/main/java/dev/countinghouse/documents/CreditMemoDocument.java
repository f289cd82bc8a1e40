package dev.countinghouse.documents;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * What of a sale is taken back. Its amounts are positive: the memo lowers what is owed by them.
 *
 * @param corrects the number of the invoice that it corrects (BT-25), and its date
 */
public record CreditMemoDocument(
        Heading heading,
        Sale sale,
        @Nullable String corrects,
        @Nullable LocalDate correctsDated,
        @Nullable String reason)
        implements Document {

    @Override
    public String kind() {
        return "creditmemo";
    }
}
