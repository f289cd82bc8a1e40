package dev.countinghouse.command.axon;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.Boundary;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.book.BookOpened;
import dev.countinghouse.contract.book.BookProfile;

import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which books are open. Each is looked up in the log until it is found, and remembered then, for a
 * book is never closed and what its opening says stays: so a command costs no read for it. What may
 * change, its settings, is part of the boundary of who decides by it.
 */
public final class OpenBooks {

    private final EventStorageEngine log;
    private final @Nullable OpenBooks others;
    private final Map<BookId, BookOpened> open = new ConcurrentHashMap<>();

    public OpenBooks(EventStorageEngine log) {
        this(log, null);
    }

    private OpenBooks(EventStorageEngine log, @Nullable OpenBooks others) {
        this.log = log;
        this.others = others;
    }

    /** These and what a draft opens, in it alone. */
    public OpenBooks with(EventStorageEngine draft) {
        return new OpenBooks(draft, this);
    }

    /** How a book was opened, if it was. */
    public @Nullable BookOpened find(BookId book) {
        BookOpened known = open.get(book);
        if (known == null && others != null) known = others.find(book);
        if (known != null) return known;
        BookOpened found = read(book);
        if (found != null) open.put(book, found);
        return found;
    }

    private @Nullable BookOpened read(BookId book) {
        var opening =
                SourcingCondition.conditionFor(
                        Boundary.eventsOf(book, BookProfile.of(book), BookOpened.class));
        var found = new Found();
        log.source(opening, null)
                .reduce(
                        found,
                        (f, entry) -> {
                            if (entry.message().payload() instanceof BookOpened e) f.opened = e;
                            return f;
                        })
                .join();
        return found.opened;
    }

    private static final class Found {
        private @Nullable BookOpened opened;
    }

    /**
     * @throws Rejection if the scope lies in a book that is not open, and is not about to open it
     */
    void require(Scope scope) {
        if (!scope.opensBook() && find(scope.book()) == null) {
            throw new Rejection(SharedReason.BOOK_UNKNOWN, scope.book().value());
        }
    }
}
