package dev.countinghouse.contract;

/** What happens to an invoice as a document. */
public sealed interface InvoiceEvent extends ArEvent permits InvoiceIssued, InvoiceVoided {
    InvoiceId invoice();

    AccountId account();
}
