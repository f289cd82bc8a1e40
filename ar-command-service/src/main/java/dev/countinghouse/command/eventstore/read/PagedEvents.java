package dev.countinghouse.command.eventstore.read;

import dev.countinghouse.command.eventstore.catalog.StoredEvent;
import dev.countinghouse.command.eventstore.read.EventQuery.Page;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.LongFunction;

/** A long answer, read page by page, so that the memory it takes is bounded. */
public final class PagedEvents implements Iterator<StoredEvent> {

    private final LongFunction<Page> pages;
    private List<StoredEvent> events;
    private boolean more;
    private int next;

    /**
     * @param pages what follows a position
     */
    public PagedEvents(Page first, LongFunction<Page> pages) {
        this.pages = pages;
        this.events = first.events();
        this.more = first.more();
    }

    @Override
    public boolean hasNext() {
        if (next == events.size() && more) {
            Page page = pages.apply(events.getLast().position());
            events = page.events();
            more = page.more();
            next = 0;
        }
        return next < events.size();
    }

    @Override
    public StoredEvent next() {
        if (!hasNext()) throw new NoSuchElementException();
        return events.get(next++);
    }
}
