package dev.countinghouse.contract;

/** A note within a book. */
public record NoteId(String value) implements EntityId {

    public NoteId {
        Text.id(value, "a note id");
    }

    @Override
    public String kind() {
        return "note";
    }

    @Override
    public String toString() {
        return value;
    }
}
