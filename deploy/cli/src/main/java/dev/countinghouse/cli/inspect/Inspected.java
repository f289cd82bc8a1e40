package dev.countinghouse.cli.inspect;

import dev.countinghouse.formats.Finding;
import dev.countinghouse.formats.Formats;
import dev.countinghouse.formats.Inspection;
import dev.countinghouse.formats.Severity;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * A file and what was found in it.
 *
 * @param sha256 of its bytes; empty where they cannot be read
 */
record Inspected(String file, String sha256, Inspection inspection) {

    private static final String UNKNOWN = "unknown";

    static Inspected of(Path file) {
        if (Files.isDirectory(file)) {
            return unreadable(file, "It is a directory");
        }
        MessageDigest digest = digest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            Inspection inspection = Formats.inspect(in);
            // a file that nobody knows is not read to its end
            in.transferTo(OutputStream.nullOutputStream());
            String sha256 = HexFormat.of().formatHex(digest.digest());
            return new Inspected(file.toString(), sha256, inspection);
        } catch (NoSuchFileException e) {
            return unreadable(file, "There is no such file");
        } catch (AccessDeniedException e) {
            return unreadable(file, "It may not be read");
        } catch (IOException e) {
            return unreadable(file, "It cannot be read: " + e.getMessage());
        }
    }

    /** Whether there is an answer at all to what it is. */
    boolean isRead() {
        return !inspection.format().equals(UNKNOWN);
    }

    private static Inspected unreadable(Path file, String text) {
        Finding finding = new Finding(Severity.ERROR, "not-readable", "file", 0, text);
        return new Inspected(
                file.toString(),
                "",
                new Inspection(UNKNOWN, "", false, 0, Map.of(), List.of(finding)));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
