package dev.countinghouse.standalone.backup;

import dev.countinghouse.client.Refusal;
import dev.countinghouse.contract.EventJson;

import tools.jackson.core.JacksonException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * What a backup says about itself.
 *
 * @param format of the backup, {@value #FORMAT}
 * @param madeBy the version that wrote it
 * @param takenAt when the transaction began that it was read in
 * @param migration the last one that the log's tables had
 * @param position the last event's, 0 if there is none
 */
record Manifest(
        int format,
        String madeBy,
        Instant takenAt,
        String migration,
        long position,
        List<Head> heads,
        List<Table> tables) {

    static final int FORMAT = 1;
    private static final String FILE = "manifest.json";

    /**
     * The end of a book.
     *
     * @param hash of its last event, in hex
     */
    record Head(String book, long bookPosition, String hash) {}

    /**
     * A table and the file that it is in.
     *
     * @param columns in the file's order
     * @param sha256 of the file, in hex
     */
    record Table(String name, List<String> columns, long rows, String file, String sha256) {}

    Manifest {
        heads = List.copyOf(heads);
        tables = List.copyOf(tables);
    }

    void write(Path directory) throws IOException {
        Files.write(
                directory.resolve(FILE),
                EventJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
    }

    /**
     * @throws Refusal if there is none, or it is one that this version does not know
     */
    static Manifest read(Path directory) throws IOException {
        Path file = directory.resolve(FILE);
        if (!Files.exists(file)) throw new Refusal(directory + " is no backup: it has no " + FILE);
        try {
            Manifest read = EventJson.mapper().readValue(Files.readAllBytes(file), Manifest.class);
            if (read.format() == FORMAT) return read;
            throw new Refusal(file + " is of format " + read.format() + ", which is not known");
        } catch (JacksonException unreadable) {
            throw new Refusal(file + " is not readable: " + unreadable.getMessage(), unreadable);
        }
    }
}
