package dev.countinghouse.command.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.countinghouse.contract.BookId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

class ArchiveInAFolderTest extends ArchiveContract {

    @TempDir private Path root;

    @Override
    Shelf shelf() {
        return new FolderShelf(root.resolve("files"));
    }

    @Override
    long count() {
        try (var files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    void spoil(BookId book, String sha256, byte[] sealed) {
        shelf().put(book, sha256, sealed);
    }

    @Test
    void saysThatItIsAwayWhenItsFolderIs() throws IOException {
        Files.writeString(root.resolve("files"), "no folder");
        assertThatExceptionOfType(ArchiveAway.class)
                .isThrownBy(() -> shelf().put(BOOK, "00".repeat(32), new byte[1]));
    }

    @Test
    void makesTheKeyOfThisMachineOnce() throws IOException {
        Path file = root.resolve("deep").resolve("archive.key");
        String key = ArchiveKeyFile.at(file);
        assertThat(key).hasSizeGreaterThanOrEqualTo(ArchiveSeal.SHORTEST_KEY);
        assertThat(ArchiveKeyFile.at(file)).isEqualTo(key);
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
    }
}
