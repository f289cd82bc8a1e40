package dev.countinghouse.contract.view;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.MemoEvent;

import java.time.LocalDate;
import java.util.Set;

/**
 * Somebody gave a list, as they look at it, a name; it takes the place of what the view was before.
 *
 * @param page where the list is within the book, such as {@code /invoices}
 * @param query its filter, columns and order as an address has them; empty for none
 * @param owner who saved it, and alone changes it
 * @param shared whether the others of the book see it too
 */
public record ViewSaved(
        BookId book,
        ViewId view,
        String name,
        String page,
        String query,
        String owner,
        boolean shared,
        LocalDate savedOn)
        implements MemoEvent {

    public static final int MAX_NAME = 60;
    public static final int MAX_PAGE = 200;
    public static final int MAX_QUERY = 2_000;

    @Override
    public LocalDate effectiveOn() {
        return savedOn;
    }

    @Override
    public Set<EntityId> concerns() {
        return Set.of(view);
    }
}
