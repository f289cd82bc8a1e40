package dev.countinghouse.contract;

/** The account of a customer, patient or payer within a book. */
public record AccountId(String value) implements EntityId {

    public AccountId {
        Text.id(value, "an account id");
    }

    @Override
    public String kind() {
        return "account";
    }

    @Override
    public String toString() {
        return value;
    }
}
