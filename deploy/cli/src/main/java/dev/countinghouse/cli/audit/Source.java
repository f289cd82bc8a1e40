package dev.countinghouse.cli.audit;

import dev.countinghouse.command.audit.EventFilter;
import dev.countinghouse.command.audit.Verification;
import dev.countinghouse.command.eventstore.catalog.StoredEvent;

import java.util.Iterator;

/** Where the events come from: a service, or a file that was exported from one. */
sealed interface Source extends AutoCloseable permits LiveSource, ExportedSource {

    /** A book's events that a filter asks for, in order. */
    Iterator<StoredEvent> events(EventFilter filter) throws Exception;

    /**
     * What concerns something, as known at a position and at an instant, fit to be added up.
     *
     * @throws NotVerified if the events are not what was recorded, or some are missing
     */
    Iterator<StoredEvent> history(EventFilter filter) throws Exception;

    /** The verification of a book's chain between two of its positions, both included. */
    Verification verification(long from, long until) throws Exception;

    @Override
    void close();
}
