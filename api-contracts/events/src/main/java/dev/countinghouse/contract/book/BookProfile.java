package dev.countinghouse.contract.book;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.EntityKind;
import dev.countinghouse.contract.Text;

/**
 * A book as a thing that events are about: what it is and how it works. The book's own tag is on
 * every event in it; this one is on the few about itself. It is broad, for nearly every decision
 * looks at it: none waits for another because of that.
 *
 * @param value the book's id
 */
public record BookProfile(String value) implements EntityId {

    public static final EntityKind KIND =
            new EntityKind(
                    "profile", BookProfile.class, EntityKind.Breadth.BROAD, 98, BookProfile::new);

    public BookProfile {
        Text.id(value, "a book");
    }

    public static BookProfile of(BookId book) {
        return new BookProfile(book.value());
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
