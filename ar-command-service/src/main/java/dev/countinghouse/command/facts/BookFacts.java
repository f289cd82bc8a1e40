package dev.countinghouse.command.facts;

import dev.countinghouse.command.decision.Subject;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.book.BookEvent;
import dev.countinghouse.contract.book.BookOpened;
import dev.countinghouse.contract.book.BookProfile;
import dev.countinghouse.contract.book.BookRenamed;

import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.function.BiConsumer;

/** What a book is, and its settings by date. */
public final class BookFacts {

    private static final Set<Class<? extends ArEvent>> TYPES = Set.of(BookEvent.class);
    private static final BiConsumer<BookFacts, ArEvent> FOLD = BookFacts::on;

    private final Dated<String> names = new Dated<>();
    private @Nullable BookOpened opened;

    private BookFacts() {}

    public static Subject<BookFacts> about(BookId book) {
        return Subject.of(BookProfile.of(book), TYPES, BookFacts::new, FOLD);
    }

    private void on(ArEvent event) {
        switch (event) {
            case BookOpened e -> {
                opened = e;
                names.from(e.openedOn(), e.name(), e);
            }
            case BookRenamed e -> names.from(e.renamedOn(), e.name(), e);
            default -> {}
        }
    }

    public @Nullable BookOpened opened() {
        return opened;
    }

    public Dated<String> names() {
        return names;
    }
}
