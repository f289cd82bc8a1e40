package dev.countinghouse.contract;

/** A payment within a book. */
public record PaymentId(String value) implements EntityId {

    public PaymentId {
        Text.id(value, "a payment id");
    }

    @Override
    public String kind() {
        return "payment";
    }

    @Override
    public String toString() {
        return value;
    }
}
