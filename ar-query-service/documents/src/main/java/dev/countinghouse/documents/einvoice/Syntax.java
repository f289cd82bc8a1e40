package dev.countinghouse.documents.einvoice;

/** What an e-invoice is written in. */
public enum Syntax {
    /** UBL 2.1 by Peppol BIS Billing 3. */
    UBL,
    /** UN/CEFACT CII D16B by EN 16931. */
    CII
}
