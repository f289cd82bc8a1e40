package dev.countinghouse.contract;

/** An adjustment within a book. */
public record AdjustmentId(String value) implements EntityId {

    public AdjustmentId {
        Text.id(value, "an adjustment id");
    }

    @Override
    public String kind() {
        return "adjustment";
    }

    @Override
    public String toString() {
        return value;
    }
}
