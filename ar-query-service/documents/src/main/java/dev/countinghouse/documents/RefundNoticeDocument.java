package dev.countinghouse.documents;

import dev.countinghouse.contract.Money;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * That money goes back to the customer.
 *
 * @param method how it goes, in words
 * @param to where it goes, as far as it may be printed
 * @param sources the payments and credits that it comes from
 */
public record RefundNoticeDocument(
        Heading heading,
        LocalDate paidOn,
        Money amount,
        @Nullable String method,
        @Nullable String to,
        @Nullable String reason,
        List<Source> sources)
        implements Document {

    public RefundNoticeDocument {
        sources = List.copyOf(sources);
    }

    /** A payment or a credit, and what of it goes back. */
    public record Source(String number, LocalDate dated, Money amount) {}

    @Override
    public String kind() {
        return "refund";
    }
}
