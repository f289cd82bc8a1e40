package dev.countinghouse.cli.local;

import dev.countinghouse.client.Refusal;
import dev.countinghouse.contract.EventJson;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The directory that everything durable is in. One process at a time holds it, by a lock that the
 * operating system takes back when the process ends, however it ends.
 */
public final class DataDirectory implements AutoCloseable {

    private static final String LOCK = "lock";
    private static final String ADDRESSES = "addresses.json";

    /** A process's file locks are its own: what this one holds, it must remember itself. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel channel;

    private DataDirectory(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * @throws Refusal if another process holds it, or it cannot be written
     */
    public static DataDirectory hold(Path path) {
        try {
            Files.createDirectories(path);
        } catch (IOException e) {
            throw new Refusal("the data directory cannot be made: " + e.getMessage(), e);
        }
        if (!HELD.add(path)) throw held(path);
        FileChannel channel = locked(path);
        if (channel == null) {
            HELD.remove(path);
            throw held(path);
        }
        return new DataDirectory(path, channel);
    }

    private static @Nullable FileChannel locked(Path path) {
        try {
            FileChannel channel =
                    FileChannel.open(
                            path.resolve(LOCK),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock != null) return channel;
            channel.close();
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot lock " + path, e);
        }
    }

    private static Refusal held(Path path) {
        String who =
                read(path)
                        .map(at -> " (process " + at.pid() + ", " + at.command() + ")")
                        .orElse("");
        return new Refusal(
                "the data directory "
                        + path
                        + " is in use by another Countinghouse"
                        + who
                        + ": stop that first, or choose another directory with --data");
    }

    /** Where the standalone that holds a directory answers, if one does. */
    public static Optional<Addresses> running(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        if (!Files.exists(absolute.resolve(LOCK))) return Optional.empty();
        if (HELD.contains(absolute)) return read(absolute);
        try (FileChannel free = locked(absolute)) {
            return free == null ? read(absolute) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Addresses> read(Path path) {
        Path file = path.resolve(ADDRESSES);
        try {
            return Files.exists(file)
                    ? Optional.of(
                            EventJson.mapper().readValue(Files.readAllBytes(file), Addresses.class))
                    : Optional.empty();
        } catch (IOException | JacksonException unreadable) {
            throw new Refusal(file + " is not readable: " + unreadable.getMessage(), unreadable);
        }
    }

    public void announce(Addresses addresses) {
        Path fresh = path.resolve(ADDRESSES + ".new");
        try {
            Files.write(fresh, EventJson.mapper().writeValueAsBytes(addresses));
            Files.move(fresh, path.resolve(ADDRESSES), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path postgres() {
        return path.resolve("postgres");
    }

    public Path kafka() {
        return path.resolve("kafka");
    }

    public static Path tokenKey(Path path) {
        return path.resolve("token.key");
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path.resolve(ADDRESSES));
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            HELD.remove(path);
        }
    }
}
