package dev.countinghouse.contract;

/** The account of a customer, patient or payer within a book. */
public record AccountId(String value) implements EntityId {

    public static final EntityKind KIND =
            new EntityKind(
                    "account", AccountId.class, EntityKind.Breadth.BROAD, 90, AccountId::new);

    public AccountId {
        Text.id(value, "an account id");
    }

    @Override
    public EntityKind kind() {
        return KIND;
    }

    @Override
    public String toString() {
        return value;
    }
}
