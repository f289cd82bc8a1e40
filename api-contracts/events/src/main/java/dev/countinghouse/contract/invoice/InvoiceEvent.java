package dev.countinghouse.contract.invoice;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.MoneyEvent;

/** What happens to an invoice as a document. */
public sealed interface InvoiceEvent extends MoneyEvent permits InvoiceIssued, InvoiceVoided {
    InvoiceId invoice();

    AccountId account();
}
