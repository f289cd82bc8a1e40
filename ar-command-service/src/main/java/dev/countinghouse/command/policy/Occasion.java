package dev.countinghouse.command.policy;

import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.Sha256;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An event that sets a policy a task.
 *
 * @param position in the log: what is asked of the query service must know it
 * @param today in the book's zone
 */
public record Occasion(long position, UUID eventId, ArEvent event, Task task, LocalDate today) {

    /** Of a digest, enough to tell the tasks of one event apart. */
    private static final int DIGITS = 16;

    public BookId book() {
        return event.book();
    }

    /** The same for ever, and no other task's: of an event and what the task is about. */
    String key(Policy policy, String joint) {
        return String.join(joint, policy.name(), eventId.toString(), digest(task.about()));
    }

    /** Ids of people's making may be long. */
    private static String digest(EntityId about) {
        String named = about.getClass().getSimpleName() + " " + about.value();
        return Sha256.hex(named.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
    }

    /** The same, as of later. */
    Occasion at(long later) {
        return new Occasion(later, eventId, event, task, today);
    }
}
