package dev.countinghouse.command.archive;

import dev.countinghouse.contract.BookId;

import java.util.Optional;

/** Keeps files by what is in them. */
public interface Archive {

    /**
     * Keeps a file; one that is there already is not kept twice. When this returns, it is on disk.
     *
     * @return its SHA-256 in lower-case hex, by which it is found again
     */
    String put(BookId book, byte[] content);

    /**
     * A file as it was.
     *
     * @throws ArchiveUnreadable if it is there, and cannot be read or is not what was put there
     */
    Optional<byte[]> get(BookId book, String sha256);

    /**
     * A file that was put there, as an event says.
     *
     * @throws ArchiveUnreadable as {@link #get}, and if it is not there
     */
    default byte[] require(BookId book, String sha256) {
        return get(book, sha256)
                .orElseThrow(() -> new ArchiveUnreadable("the archive has no " + sha256));
    }
}
