package dev.countinghouse.contract;

/** An invoice within a book; its printed number is {@link InvoiceNumber}. */
public record InvoiceId(String value) implements EntityId {

    public InvoiceId {
        Text.id(value, "an invoice id");
    }

    @Override
    public String kind() {
        return "invoice";
    }

    @Override
    public String toString() {
        return value;
    }
}
