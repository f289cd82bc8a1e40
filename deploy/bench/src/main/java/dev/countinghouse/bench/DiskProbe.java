package dev.countinghouse.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/** How many writes of a page the disk confirms in a second, one after the other. */
final class DiskProbe {

    private static final int PAGE = 8_192;
    private static final int PAGES = 2_048;
    private static final Duration LENGTH = Duration.ofSeconds(2);

    private DiskProbe() {}

    static long syncsPerSecond(Path directory) throws IOException {
        Path file = Files.createTempFile(directory, "probe", null);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            // written before, as a write-ahead log is, so that only data is left to be synced
            for (int i = 0; i < PAGES; i++)
                channel.write(ByteBuffer.allocate(PAGE), (long) i * PAGE);
            channel.force(true);
            long start = System.nanoTime();
            long syncs = 0;
            while (System.nanoTime() - start < LENGTH.toNanos()) {
                channel.write(ByteBuffer.allocate(PAGE), syncs % PAGES * PAGE);
                channel.force(false);
                syncs++;
            }
            return syncs / LENGTH.toSeconds();
        } finally {
            Files.delete(file);
        }
    }
}
