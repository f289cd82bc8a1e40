package dev.countinghouse.command.invoice;

import dev.countinghouse.command.Reason;

/** Why an invoice is not made void. */
public enum InvoiceReason implements Reason {
    VOID_NOT_PROPOSED(Kind.CONFLICT, "nobody proposed to take the invoice back"),
    INVOICE_IN_USE(Kind.CONFLICT, "something is applied to the invoice");

    private final Kind kind;
    private final String words;

    InvoiceReason(Kind kind, String words) {
        this.kind = kind;
        this.words = words;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String words() {
        return words;
    }
}
