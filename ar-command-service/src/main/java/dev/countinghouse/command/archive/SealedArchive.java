package dev.countinghouse.command.archive;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Sha256;

import java.util.Optional;

/** An archive whose shelf has only what is enciphered. */
final class SealedArchive implements Archive {

    private final ArchiveSeal seal;
    private final Shelf shelf;

    SealedArchive(ArchiveSeal seal, Shelf shelf) {
        this.seal = seal;
        this.shelf = shelf;
    }

    @Override
    public String put(BookId book, byte[] content) {
        String sha256 = Sha256.hex(content);
        if (!shelf.has(book, sha256)) {
            shelf.put(book, sha256, seal.close(place(book, sha256), content));
        }
        return sha256;
    }

    @Override
    public Optional<byte[]> get(BookId book, String sha256) {
        return shelf.get(book, sha256).map(kept -> opened(book, sha256, kept));
    }

    private byte[] opened(BookId book, String sha256, byte[] kept) {
        String place = place(book, sha256);
        byte[] content = seal.open(place, kept);
        if (Sha256.hex(content).equals(sha256)) return content;
        throw new ArchiveUnreadable(place + " has other content");
    }

    private static String place(BookId book, String sha256) {
        return book + "/" + sha256;
    }
}
