package dev.countinghouse.command.policy;

import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.BookId;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An event that sets a policy a task.
 *
 * @param position in the log: what is asked of the query service must know it
 * @param today in the book's zone
 */
public record Occasion(long position, UUID eventId, ArEvent event, Task task, LocalDate today) {

    public BookId book() {
        return event.book();
    }

    /** The same, as of later. */
    Occasion at(long later) {
        return new Occasion(later, eventId, event, task, today);
    }
}
