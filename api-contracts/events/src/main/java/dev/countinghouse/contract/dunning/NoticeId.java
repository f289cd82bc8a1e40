package dev.countinghouse.contract.dunning;

import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.EntityKind;
import dev.countinghouse.contract.Text;

/** A dunning notice within a book. */
public record NoticeId(String value) implements EntityId {

    public static final EntityKind KIND =
            new EntityKind("notice", NoticeId.class, EntityKind.Breadth.NARROW, 8, NoticeId::new);

    public NoticeId {
        Text.id(value, "a notice's id");
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
