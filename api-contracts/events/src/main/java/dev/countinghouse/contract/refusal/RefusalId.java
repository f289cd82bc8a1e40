package dev.countinghouse.contract.refusal;

import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.EntityKind;
import dev.countinghouse.contract.Text;

/** A refused action of a policy within a book: the policy's name and the id of the event. */
public record RefusalId(String value) implements EntityId {

    public static final EntityKind KIND =
            new EntityKind(
                    "refusal", RefusalId.class, EntityKind.Breadth.NARROW, 17, RefusalId::new);

    public RefusalId {
        Text.id(value, "a refusal id");
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
