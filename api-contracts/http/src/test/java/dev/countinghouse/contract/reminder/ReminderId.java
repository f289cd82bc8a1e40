package dev.countinghouse.contract.reminder;

import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.EntityKind;
import dev.countinghouse.contract.Text;

/** A reminder within a book. */
public record ReminderId(String value) implements EntityId {

    public static final EntityKind KIND =
            new EntityKind(
                    "reminder", ReminderId.class, EntityKind.Breadth.NARROW, 25, ReminderId::new);

    public ReminderId {
        Text.id(value, "a reminder id");
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
