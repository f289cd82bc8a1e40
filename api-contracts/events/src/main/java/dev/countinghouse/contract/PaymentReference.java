package dev.countinghouse.contract;

/**
 * The payer's or bank's own name for a payment: check number, trace number, end-to-end id. Unique
 * per account and method, which is what makes posting the same payment twice do nothing.
 */
public record PaymentReference(AccountId account, PaymentMethod method, String reference)
        implements EntityId {

    public static final int MAX_LENGTH = 64;

    public PaymentReference {
        Text.line(reference, MAX_LENGTH, "a payment reference");
    }

    @Override
    public String kind() {
        return "reference";
    }

    @Override
    public String value() {
        return account + "/" + method + "/" + reference;
    }
}
