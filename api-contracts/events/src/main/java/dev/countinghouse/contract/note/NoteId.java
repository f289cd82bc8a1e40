package dev.countinghouse.contract.note;

import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.EntityKind;
import dev.countinghouse.contract.Text;

/** A note within a book. */
public record NoteId(String value) implements EntityId {

    public static final EntityKind KIND =
            new EntityKind("note", NoteId.class, EntityKind.Breadth.NARROW, 20, NoteId::new);

    public NoteId {
        Text.id(value, "a note id");
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
