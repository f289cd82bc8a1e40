package dev.countinghouse.command;

/** A business "no": the command was understood, and the facts forbid it. Nothing was recorded. */
public final class Rejection extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Completes "rejected because …". */
    public enum Reason {
        ACCOUNT_UNKNOWN(Kind.UNKNOWN, "there is no such account"),
        ACCOUNT_CLOSED(Kind.CONFLICT, "the account is closed"),
        INVOICE_UNKNOWN(Kind.UNKNOWN, "there is no such invoice"),
        INVOICE_VOID(Kind.CONFLICT, "the invoice is void"),
        INVOICE_IN_USE(Kind.CONFLICT, "something is applied to the invoice"),
        INVOICE_OF_ANOTHER_ACCOUNT(Kind.INVALID, "the invoice belongs to another account"),
        NUMBER_TAKEN(Kind.CONFLICT, "another invoice has this number"),
        ID_TAKEN(Kind.CONFLICT, "the id is in use for something else"),
        CURRENCY_DIFFERS(Kind.INVALID, "the account is kept in another currency"),
        TOTAL_DIFFERS(Kind.INVALID, "the given total is not the sum of the lines"),
        TOTAL_NOT_POSITIVE(Kind.INVALID, "the total must be above zero"),
        AMOUNT_TOO_LARGE(Kind.INVALID, "an amount is too large"),
        INSTALLMENTS_DIFFER(Kind.INVALID, "the installments do not sum to the total"),
        DUE_BEFORE_INVOICE(Kind.INVALID, "the due date is before the invoice date"),
        PERIOD_CLOSED(Kind.CONFLICT, "the period is closed"),
        PRECEDES_ACCOUNT(Kind.INVALID, "the date is before the account was opened"),
        PRECEDES_INVOICE(Kind.INVALID, "the date is before the invoice date"),
        PRECEDES_PAYMENT(Kind.INVALID, "the date is before the payment's"),
        PRECEDES_ALLOCATION(Kind.INVALID, "the date is before the allocation's"),
        PRECEDES_ADJUSTMENT(Kind.INVALID, "the date is before the adjustment's"),
        PAYMENT_UNKNOWN(Kind.UNKNOWN, "there is no such payment"),
        PAYMENT_REVERSED(Kind.CONFLICT, "the payment was reversed"),
        REFERENCE_TAKEN(Kind.CONFLICT, "another payment has this reference"),
        EXCEEDS_PAYMENT(Kind.CONFLICT, "more than the payment has unapplied"),
        EXCEEDS_INVOICE(Kind.CONFLICT, "more than the invoice has open"),
        INVOICE_REPEATED(Kind.INVALID, "an invoice is named twice"),
        DISCOUNT_NOT_OFFERED(Kind.INVALID, "the invoice offers no such discount"),
        DISCOUNT_LATE(Kind.INVALID, "the discount's date has passed"),
        DISCOUNT_TAKEN(Kind.CONFLICT, "the discount was taken already"),
        ALLOCATION_UNKNOWN(Kind.UNKNOWN, "the payment has no such allocation"),
        ADJUSTMENT_UNKNOWN(Kind.UNKNOWN, "there is no such adjustment"),
        ADJUSTMENT_DECLINED(Kind.CONFLICT, "the adjustment was declined"),
        ADJUSTMENT_NOT_MADE(Kind.CONFLICT, "the adjustment was not made"),
        ADJUSTMENT_MADE(Kind.CONFLICT, "the adjustment was made already"),
        SAME_PERSON(Kind.CONFLICT, "it needs somebody other than its proposer"),
        WRONG_SIGN(Kind.INVALID, "the amount has the wrong sign for its kind"),
        IDEMPOTENCY_KEY_REUSED(Kind.INVALID, "the key was used for another request");

        private final Kind kind;
        private final String words;

        Reason(Kind kind, String words) {
            this.kind = kind;
            this.words = words;
        }

        public Kind kind() {
            return kind;
        }

        public String words() {
            return words;
        }
    }

    /** What the caller can do about it. */
    public enum Kind {
        /** Look for it elsewhere. */
        UNKNOWN,
        /** The request could be right at another time. */
        CONFLICT,
        /** The request itself is wrong. */
        INVALID
    }

    private final Reason reason;
    private final String subject;

    /**
     * @param subject what it is about, such as an invoice's id
     */
    public Rejection(Reason reason, String subject) {
        super(reason + ": " + subject, null, false, false);
        this.reason = reason;
        this.subject = subject;
    }

    public Reason reason() {
        return reason;
    }

    public String subject() {
        return subject;
    }
}
