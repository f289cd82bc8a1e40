package dev.countinghouse.command.payment;

import dev.countinghouse.command.Reason;

/** Why money is not posted, not applied, or not taken back. */
public enum PaymentReason implements Reason {
    PRECEDES_ALLOCATION(Kind.INVALID, "the date is before the allocation's"),
    REFERENCE_TAKEN(Kind.CONFLICT, "another payment has this reference"),
    EXCEEDS_PAYMENT(Kind.CONFLICT, "more than the payment has unapplied"),
    INVOICE_REPEATED(Kind.INVALID, "an invoice is named twice"),
    DISCOUNT_NOT_OFFERED(Kind.INVALID, "the invoice offers no such discount"),
    DISCOUNT_LATE(Kind.INVALID, "the discount's date has passed"),
    DISCOUNT_TAKEN(Kind.CONFLICT, "the discount was taken already"),
    ALLOCATION_UNKNOWN(Kind.UNKNOWN, "the payment has no such allocation");

    private final Kind kind;
    private final String words;

    PaymentReason(Kind kind, String words) {
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
