package dev.countinghouse.contract;

/**
 * The identity of something that events are about. Kind and value together are a tag; it is unique
 * within a book, never across books. Each kind of id is a record in its area's package, with its
 * {@link EntityKind} as a constant {@code KIND}.
 */
public interface EntityId {

    /** What kind of thing it is. */
    EntityKind kind();

    /** The identity within its kind: the value of its tag. */
    String value();

    /** The tag under which its events are found: {@code kind=value}. */
    default String tag() {
        return kind().name() + "=" + value();
    }
}
