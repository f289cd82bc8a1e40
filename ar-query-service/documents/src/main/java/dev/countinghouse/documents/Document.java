package dev.countinghouse.documents;

/** A document for a customer, in the words of nobody's language yet. */
public sealed interface Document
        permits InvoiceDocument,
                CreditMemoDocument,
                StatementDocument,
                ReceiptDocument,
                ReminderDocument,
                RefundNoticeDocument,
                ReturnNoticeDocument,
                PlanNoticeDocument {

    Heading heading();

    /** Which template shows it, and the prefix of its texts: a word such as {@code invoice}. */
    String kind();
}
