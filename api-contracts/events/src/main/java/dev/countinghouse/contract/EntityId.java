package dev.countinghouse.contract;

/**
 * The identity of something that events are about. Kind and value together are a tag; it is unique
 * within a book, never across books.
 */
public sealed interface EntityId
        permits AccountId,
                AccountingPeriod,
                AdjustmentId,
                InvoiceId,
                InvoiceNumber,
                NoteId,
                PaymentId,
                PaymentReference {

    /** The kind of thing, such as {@code invoice}: the key of its tag. */
    String kind();

    /** The identity within its kind: the value of its tag. */
    String value();
}
