package dev.countinghouse.http;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** A file with an elliptic-curve key that only its owner can read, made if it is missing. */
final class KeyFile {

    private static final Set<PosixFilePermission> OWNER_ONLY =
            PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OTHERS =
            EnumSet.complementOf(
                    EnumSet.of(
                            PosixFilePermission.OWNER_READ,
                            PosixFilePermission.OWNER_WRITE,
                            PosixFilePermission.OWNER_EXECUTE));

    private KeyFile() {}

    /**
     * Reads the key file, or makes it.
     *
     * @throws IllegalStateException if others may read the file, or it is no key
     */
    static ECKey at(Path file) {
        try {
            if (Files.notExists(file)) create(file);
            requireOwnerOnly(file);
            ECKey key = ECKey.parse(Files.readString(file));
            if (!key.isPrivate()) throw new IllegalStateException(file + " has no private key");
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException("the key file " + file + " cannot be read", e);
        } catch (ParseException e) {
            throw new IllegalStateException(file + " is not a key file", e);
        }
    }

    /** Another process may do the same at this moment: whoever links the name first wins. */
    private static void create(Path file) throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        if (directory == null) throw new IllegalStateException(file + " has no directory");
        Files.createDirectories(directory);
        Path draft = Files.createTempFile(directory, ".key", null, ownerOnly(directory));
        try {
            Files.writeString(draft, newKey().toJSONString());
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException otherWasFirst) {
            // its key is as good
        } finally {
            Files.delete(draft);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path directory) {
        return isPosix(directory)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }

    private static void requireOwnerOnly(Path file) throws IOException {
        if (!isPosix(file)) return;
        for (PosixFilePermission granted : Files.getPosixFilePermissions(file)) {
            if (OTHERS.contains(granted)) {
                throw new IllegalStateException(
                        "the key file " + file + " may be read by others: chmod 600 it");
            }
        }
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("this Java has no P-256", e);
        }
    }
}
