package dev.countinghouse.command.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** A key for use on this machine alone, in a file that is made if it is missing. */
final class ArchiveKeyFile {

    private static final int KEY_BYTES = 32;

    private ArchiveKeyFile() {}

    static String at(Path file) {
        try {
            if (Files.notExists(file)) create(file);
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("the key file " + file + " cannot be read", e);
        }
    }

    /** Another process may do the same at this moment: whoever links the name first wins. */
    private static void create(Path file) throws IOException {
        Path folder = Files.createDirectories(file.toAbsolutePath().resolveSibling("."));
        // a temporary file is its owner's alone
        Path draft = Files.createTempFile(folder, ".key", null);
        try {
            byte[] key = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(key);
            Files.writeString(draft, Base64.getEncoder().encodeToString(key) + "\n");
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException otherWasFirst) {
            // its key is as good
        } finally {
            Files.delete(draft);
        }
    }
}
