package dev.countinghouse.contract.billing;

import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.EntityKind;
import dev.countinghouse.contract.Text;

/** A draft of an invoice within a book. */
public record DraftId(String value) implements EntityId {

    public static final EntityKind KIND =
            new EntityKind("draft", DraftId.class, EntityKind.Breadth.NARROW, 4, DraftId::new);

    public DraftId {
        Text.id(value, "a draft id");
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
