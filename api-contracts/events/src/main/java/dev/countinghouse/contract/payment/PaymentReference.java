package dev.countinghouse.contract.payment;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.EntityKind;
import dev.countinghouse.contract.Text;

/**
 * The payer's or bank's own name for a payment: check number, trace number, end-to-end id. Unique
 * per account and method, which is what makes posting the same payment twice do nothing.
 */
public record PaymentReference(AccountId account, PaymentMethod method, String reference)
        implements EntityId {

    public static final EntityKind KIND =
            new EntityKind(
                    "reference",
                    PaymentReference.class,
                    EntityKind.Breadth.NARROW,
                    96,
                    PaymentReference::parse);

    public static final int MAX_LENGTH = 64;

    public PaymentReference {
        Text.line(reference, MAX_LENGTH, "a payment reference");
    }

    /**
     * Reads what {@link #value} gives.
     *
     * @throws IllegalArgumentException if it has no account, method and reference
     */
    public static PaymentReference parse(String value) {
        String[] parts = value.split("/", 3);
        if (parts.length < 3) throw new IllegalArgumentException("not a payment reference");
        return new PaymentReference(
                new AccountId(parts[0]), PaymentMethod.valueOf(parts[1]), parts[2]);
    }

    @Override
    public EntityKind kind() {
        return KIND;
    }

    @Override
    public String value() {
        return account + "/" + method + "/" + reference;
    }
}
