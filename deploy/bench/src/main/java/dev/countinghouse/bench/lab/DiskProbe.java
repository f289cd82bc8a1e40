package dev.countinghouse.bench.lab;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/** How many writes of a page the disk confirms in a second, one after the other. */
final class DiskProbe implements AutoCloseable {

    private static final int PAGE = 8_192;
    private static final int PAGES = 2_048;

    private final Path file;
    private final FileChannel channel;
    private long written;

    /** A file that is written already, as a write-ahead log is: only data is left to be synced. */
    DiskProbe(Path directory) throws IOException {
        file = Files.createTempFile(directory, "probe", null);
        channel = FileChannel.open(file, StandardOpenOption.WRITE);
        for (int i = 0; i < PAGES; i++) {
            channel.write(ByteBuffer.allocate(PAGE), (long) i * PAGE);
        }
        channel.force(true);
    }

    /** Writes the next page, and waits for the disk. */
    private void sync() throws IOException {
        channel.write(ByteBuffer.allocate(PAGE), written++ % PAGES * PAGE);
        channel.force(false);
    }

    long syncsPerSecond(Duration length) throws IOException {
        long start = System.nanoTime();
        long before = written;
        while (System.nanoTime() - start < length.toNanos()) sync();
        return Math.round((written - before) * 1e9 / (System.nanoTime() - start));
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.delete(file);
    }
}
