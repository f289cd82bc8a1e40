package dev.countinghouse.command.delivery;

import dev.countinghouse.command.eventstore.catalog.StoredEvent;
import dev.countinghouse.command.eventstore.read.EventLog;
import dev.countinghouse.command.facts.Dated;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EventCatalog;
import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.book.BookProfile;
import dev.countinghouse.contract.delivery.BookDeliverySet;
import dev.countinghouse.contract.delivery.DocumentKind;

import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which documents of a book go by themselves, kept beside the log: most books have few or none, and
 * each invoice asks. The command that follows decides on the log itself.
 */
@Component
final class SetKinds {

    private static final int PAGE = 500;
    private static final String SET = EventCatalog.nameOf(BookDeliverySet.class);

    private final EventLog log;
    private final Map<BookId, OfBook> books = new ConcurrentHashMap<>();

    SetKinds(EventLog log) {
        this.log = log;
    }

    /** Whether documents of a kind and date go by themselves, by what is set at a position. */
    boolean has(BookId book, DocumentKind kind, LocalDate date, long position) {
        return books.computeIfAbsent(book, OfBook::new).has(kind, date, position);
    }

    private final class OfBook {

        private final BookId book;
        private final Dated<List<DocumentKind>> kinds = new Dated<>();
        private long until;

        OfBook(BookId book) {
            this.book = book;
        }

        synchronized boolean has(DocumentKind kind, LocalDate date, long position) {
            if (until < position) read();
            var set = kinds.on(date);
            return set != null && set.value().contains(kind);
        }

        /** What came since, up to where the log is. */
        private void read() {
            long head = log.head();
            for (List<StoredEvent> page = next(until); !page.isEmpty(); page = next(until)) {
                for (StoredEvent stored : page) {
                    until = stored.position();
                    if (!stored.name().equals(SET)) continue;
                    var set = (BookDeliverySet) EventJson.decode(SET, stored.payload());
                    kinds.from(set.setOn(), set.kinds(), set);
                }
            }
            until = Math.max(until, head);
        }

        private List<StoredEvent> next(long after) {
            return log.concerning(
                    book, BookProfile.KIND.name(), BookProfile.of(book).value(), after, PAGE);
        }
    }
}
