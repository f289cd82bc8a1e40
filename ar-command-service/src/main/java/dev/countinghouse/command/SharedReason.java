package dev.countinghouse.command;

/** Reasons that more than one area refuses for, and those of the edge. */
public enum SharedReason implements Reason {
    BOOK_UNKNOWN(Kind.UNKNOWN, "there is no such book"),
    ACCOUNT_UNKNOWN(Kind.UNKNOWN, "there is no such account"),
    ACCOUNT_CLOSED(Kind.CONFLICT, "the account is closed"),
    INVOICE_UNKNOWN(Kind.UNKNOWN, "there is no such invoice"),
    INVOICE_VOID(Kind.CONFLICT, "the invoice is void"),
    INVOICE_OF_ANOTHER_ACCOUNT(Kind.INVALID, "the invoice belongs to another account"),
    ID_TAKEN(Kind.CONFLICT, "the id is in use for something else"),
    CURRENCY_DIFFERS(Kind.INVALID, "the account is kept in another currency"),
    AMOUNT_TOO_LARGE(Kind.INVALID, "an amount is too large"),
    PERIOD_CLOSED(Kind.CONFLICT, "the period is closed"),
    PRECEDES_ACCOUNT(Kind.INVALID, "the date is before the account was opened"),
    PRECEDES_INVOICE(Kind.INVALID, "the date is before the invoice date"),
    PRECEDES_PAYMENT(Kind.INVALID, "the date is before the payment's"),
    PAYMENT_UNKNOWN(Kind.UNKNOWN, "there is no such payment"),
    PAYMENT_REVERSED(Kind.CONFLICT, "the payment was reversed"),
    EXCEEDS_INVOICE(Kind.CONFLICT, "more than the invoice has open"),
    INSTALLMENT_UNKNOWN(Kind.UNKNOWN, "the invoice has no such installment"),
    EXCEEDS_INSTALLMENT(Kind.CONFLICT, "more than the installment has open"),
    EXCEEDS_CREDIT(Kind.CONFLICT, "more than is left of the credit"),
    CREDIT_REFUNDED(Kind.CONFLICT, "money of the credit was paid back"),
    NOT_A_PAYER(Kind.CONFLICT, "the account does not pay for the other"),
    EXCEEDS_ADJUSTMENT(Kind.CONFLICT, "more than the adjustment has open"),
    ADJUSTMENT_OF_ANOTHER_ACCOUNT(Kind.INVALID, "the adjustment belongs to another account"),
    ADJUSTMENT_REVERSED(Kind.CONFLICT, "the adjustment was taken back already"),
    PRECEDES_ADJUSTMENT(Kind.INVALID, "the date is before the adjustment's"),
    NO_CREDIT(Kind.INVALID, "the adjustment gave the account no credit"),
    NO_DEBIT(Kind.INVALID, "the adjustment is nothing that the account has to pay"),
    PLAN_UNKNOWN(Kind.UNKNOWN, "there is no such plan, or no such part of it"),
    PLAN_OF_ANOTHER_ACCOUNT(Kind.INVALID, "the plan belongs to another account"),
    PRECEDES_PLAN(Kind.INVALID, "the date is before the plan's"),
    EXCEEDS_PART(Kind.CONFLICT, "more than the part of the plan has open"),
    ADJUSTMENT_UNKNOWN(Kind.UNKNOWN, "there is no such adjustment"),
    ADJUSTMENT_NOT_MADE(Kind.CONFLICT, "the adjustment was not made"),
    EXCEEDS_DISPUTABLE(Kind.CONFLICT, "more than is open and not disputed already"),
    ITEM_CODE_UNKNOWN(Kind.UNKNOWN, "there is no item of this code on the date"),
    TAX_CODE_UNKNOWN(Kind.UNKNOWN, "there is no rate of this tax on the date"),
    NO_PRICE(Kind.CONFLICT, "no price counts for it on the date"),
    CHARGE_UNKNOWN(Kind.UNKNOWN, "there is no such charge"),
    CHARGE_CANCELLED(Kind.CONFLICT, "the charge was cancelled"),
    CHARGE_IN_DRAFT(Kind.CONFLICT, "the charge is on a draft or an invoice"),
    CHARGE_UNPRICED(Kind.CONFLICT, "the charge has no price yet"),
    CHARGE_OF_ANOTHER_ACCOUNT(Kind.INVALID, "the charge belongs to another account"),
    RECURRING_CHARGE_UNKNOWN(Kind.UNKNOWN, "there is no such recurring charge"),
    SAME_PERSON(Kind.CONFLICT, "it needs somebody other than its proposer"),
    IDEMPOTENCY_KEY_REUSED(Kind.INVALID, "the key was used for another request");

    private final Kind kind;
    private final String words;

    SharedReason(Kind kind, String words) {
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
