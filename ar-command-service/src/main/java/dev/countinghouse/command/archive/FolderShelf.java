package dev.countinghouse.command.archive;

import dev.countinghouse.contract.BookId;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** A file each in a folder a book, named after the content's hash. */
final class FolderShelf implements Shelf {

    /** Of the hash, so that no folder has too many files. */
    private static final int FANNED_OUT = 2;

    private final Path root;

    FolderShelf(Path root) {
        this.root = root;
    }

    @Override
    public boolean has(BookId book, String sha256) {
        return Files.exists(file(book, sha256));
    }

    /** Written beside and moved, so that whoever finds a file finds all of it. */
    @Override
    public void put(BookId book, String sha256, byte[] sealed) {
        Path file = file(book, sha256);
        try {
            Path folder = Files.createDirectories(file.resolveSibling("."));
            Path draft = Files.createTempFile(folder, "." + sha256, null);
            try {
                Files.write(draft, sealed);
                force(draft);
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
                force(folder);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new ArchiveAway("the archive's folder cannot be written", e);
        }
    }

    /** To the disk: a folder too, or its new name may be lost. */
    private static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public Optional<byte[]> get(BookId book, String sha256) {
        try {
            return Optional.of(Files.readAllBytes(file(book, sha256)));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw new ArchiveAway("the archive's folder cannot be read", e);
        }
    }

    /** A book's id may have what a file system takes for something else. */
    private Path file(BookId book, String sha256) {
        return root.resolve("book-" + book.value().replace(':', '='))
                .resolve(sha256.substring(0, FANNED_OUT))
                .resolve(sha256);
    }
}
