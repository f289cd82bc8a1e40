package dev.countinghouse.console.page;

/** A queue of the rail: each area contributes its own by one class. */
public interface QueueSource {

    /** As it is for the page's truth. */
    Queue of(Desk desk);
}
