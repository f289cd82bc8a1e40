package dev.countinghouse.console.page;

import jakarta.servlet.http.HttpSession;

import java.io.Serializable;
import java.util.concurrent.ConcurrentHashMap;

/** How far a person's own work went, by book: no page shows less. */
final class Seen implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String NAME = Seen.class.getName();

    private final ConcurrentHashMap<String, Long> positions = new ConcurrentHashMap<>();

    static Seen of(HttpSession session) {
        synchronized (session) {
            if (session.getAttribute(NAME) instanceof Seen seen) return seen;
            var seen = new Seen();
            session.setAttribute(NAME, seen);
            return seen;
        }
    }

    long position(String book) {
        return positions.getOrDefault(book, 0L);
    }

    void note(String book, long position) {
        positions.merge(book, position, Math::max);
    }
}
