package dev.countinghouse.cli.audit;

import dev.countinghouse.client.Refusal;
import dev.countinghouse.command.audit.AuditFile;
import dev.countinghouse.command.audit.ChainVerifier;
import dev.countinghouse.command.audit.EventFilter;
import dev.countinghouse.command.audit.Misfit;
import dev.countinghouse.command.audit.Verification;
import dev.countinghouse.command.eventstore.catalog.StoredEvent;
import dev.countinghouse.contract.BookId;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** An exported file, of one book; it is read from its beginning as often as it is asked. */
final class ExportedSource implements Source {

    private final Path path;
    private final @Nullable BookId book;
    private final Deque<AuditFile> opened = new ArrayDeque<>();

    /**
     * @param book that it must be of, if one is asked for
     */
    ExportedSource(Path path, @Nullable BookId book) {
        this.path = path;
        this.book = book;
    }

    private AuditFile open() {
        try {
            AuditFile file = AuditFile.open(path);
            opened.push(file);
            return file;
        } catch (IOException e) {
            throw new Refusal("cannot read " + path, e);
        }
    }

    @Override
    public Iterator<StoredEvent> events(EventFilter filter) {
        return filter.of(open());
    }

    /** A file that was changed, or holds a part only, would give a wrong sum as if it were one. */
    @Override
    public Iterator<StoredEvent> history(EventFilter filter) {
        Verification found = verification(1, Long.MAX_VALUE);
        Misfit misfit = found.misfit();
        if (misfit != null) {
            throw new NotVerified(
                    "book position " + misfit.bookPosition() + " does not fit: " + misfit.detail());
        }
        if (found.count() == 0) throw new NotVerified(path + " has no events");
        if (!found.anchored()) {
            throw new NotVerified(
                    path + " begins at book position " + found.from() + ": export the whole book");
        }
        return events(filter);
    }

    /** Of everything that the file has: it is as much of the book as was exported. */
    @Override
    public Verification verification(long from, long until) {
        Verification found = ChainVerifier.verify(open());
        if (book != null && found.book() != null && !book.equals(found.book())) {
            throw new Refusal(path + " is of book " + found.book() + ", not of " + book);
        }
        return found;
    }

    @Override
    public void close() {
        while (!opened.isEmpty()) opened.pop().close();
    }
}
