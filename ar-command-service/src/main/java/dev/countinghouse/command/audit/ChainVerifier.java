package dev.countinghouse.command.audit;

import dev.countinghouse.command.audit.Misfit.Difference;
import dev.countinghouse.command.eventstore.catalog.StoredEvent;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.HashChain;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;

/** Follows a book's chain event by event, keeping no more than the last hash. */
public final class ChainVerifier {

    private final boolean anchored;
    private @Nullable BookId book;
    private byte @Nullable [] hash;
    private long from;
    private long until;
    private long position;
    private long count;
    private Instant recordedAt = Instant.MIN;
    private @Nullable Misfit misfit;

    private ChainVerifier(long after, byte @Nullable [] hash) {
        this.until = after;
        this.hash = hash;
        this.anchored = hash != null;
    }

    /** From a book's first event on. */
    public static ChainVerifier fromOrigin() {
        return new ChainVerifier(0, HashChain.origin());
    }

    /** From the event on that follows a book position whose hash is known. */
    public static ChainVerifier after(long bookPosition, byte[] hash) {
        return new ChainVerifier(bookPosition, hash);
    }

    /**
     * Verifies a whole chain, or the part of one that a file holds. The hash before a part is not
     * in the file, so the first event of a part is taken on trust, and the result says so.
     */
    public static Verification verify(Iterator<StoredEvent> events) {
        if (!events.hasNext()) return fromOrigin().result();
        StoredEvent first = events.next();
        var verifier =
                first.bookPosition() <= 1
                        ? fromOrigin()
                        : new ChainVerifier(first.bookPosition() - 1, null);
        verifier.accept(first);
        return verifier.acceptAll(events).result();
    }

    /** Takes events until one does not fit. */
    public ChainVerifier acceptAll(Iterator<StoredEvent> events) {
        while (misfit == null && events.hasNext()) accept(events.next());
        return this;
    }

    /**
     * Takes the next event, unless one before it did not fit already.
     *
     * @return whether everything fits so far
     */
    public boolean accept(StoredEvent event) {
        if (misfit != null) return false;
        if (book == null) book = event.book();
        if (from == 0) from = event.bookPosition();
        misfit = misfit(event);
        if (misfit != null) return false;
        hash = event.hash();
        until = event.bookPosition();
        position = event.position();
        recordedAt = event.recordedAt();
        count++;
        return true;
    }

    private @Nullable Misfit misfit(StoredEvent event) {
        if (!event.book().equals(book)) {
            return misfit(event, Difference.BOOK, "it is of book " + event.book());
        }
        if (event.bookPosition() != until + 1) {
            return misfit(
                    event,
                    Difference.BOOK_POSITION,
                    "book position " + (until + 1) + " must come here");
        }
        if (event.position() <= position) {
            return misfit(event, Difference.POSITION, "it follows position " + position);
        }
        if (event.recordedAt().isBefore(recordedAt)) {
            return misfit(
                    event,
                    Difference.RECORDED_AT,
                    event.recordedAt() + " is before the preceding " + recordedAt);
        }
        byte[] before = hash;
        if (before == null) return null;
        byte[] computed = HashChain.next(before, until + 1, event.recordedAt(), content(event));
        if (Arrays.equals(computed, event.hash())) return null;
        return misfit(
                event,
                Difference.HASH,
                "its content gives " + hex(computed) + ", its hash is " + hex(event.hash()));
    }

    private static byte[] content(StoredEvent event) {
        return HashChain.content(
                event.eventId(), event.name(), event.tags(), event.payload(), event.metadata());
    }

    private static Misfit misfit(StoredEvent event, Difference difference, String detail) {
        return new Misfit(
                difference, event.position(), event.bookPosition(), event.eventId(), detail);
    }

    /** Says that there must have been an event at a book position. */
    public ChainVerifier missing(long bookPosition) {
        misfit = missing(bookPosition, "there is no event at this book position");
        return this;
    }

    /** Says that the events must have ended here, with this hash if one is given. */
    public ChainVerifier endsAt(long bookPosition, byte @Nullable [] head) {
        if (misfit != null) return this;
        if (until < bookPosition) {
            misfit = missing(until + 1, "the events must go on to " + bookPosition);
        } else if (until > bookPosition) {
            misfit = missing(until, "the events must end at " + bookPosition);
        } else if (head != null && hash != null && !Arrays.equals(hash, head)) {
            misfit = missing(until, "the book's head has the hash " + hex(head));
        }
        return this;
    }

    private static Misfit missing(long bookPosition, String detail) {
        return new Misfit(Difference.HEAD, 0, bookPosition, null, detail);
    }

    /** What was found; where there was nothing, nothing is verified. */
    public Verification result() {
        if (count == 0 && misfit == null) {
            misfit = new Misfit(Difference.EMPTY, 0, until + 1, null, "there is no event");
        }
        return new Verification(
                book,
                misfit == null,
                count,
                from,
                count == 0 ? 0 : until,
                position,
                hash == null ? "" : hex(hash),
                anchored,
                misfit);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
