package dev.countinghouse.contract;

import java.time.LocalDate;
import java.util.Set;

/**
 * Something that happened to a book's receivables: it moves the subledger, or it does not. Beyond
 * these two the family is open: a new area brings its events in a package of its own, and {@link
 * EventCatalog} finds them there.
 */
public sealed interface ArEvent permits MoneyEvent, MemoEvent {

    /** Where it happened. */
    BookId book();

    /** The business date from which it counts; the recording time is the store's. */
    LocalDate effectiveOn();

    /**
     * Everything this event is about: the tags under which it is found and checked for conflicts.
     */
    Set<EntityId> concerns();
}
