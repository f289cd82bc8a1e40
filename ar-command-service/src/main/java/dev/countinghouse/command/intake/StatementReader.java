package dev.countinghouse.command.intake;

import dev.countinghouse.formats.Findings;
import dev.countinghouse.formats.Head;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Reads a family of files as statements of banks. */
@FunctionalInterface
interface StatementReader {

    Map<String, StatementReader> ALL =
            Map.of(
                    "camt.052", CamtStatements::read,
                    "camt.053", CamtStatements::read,
                    "camt.054", CamtStatements::read,
                    "mt940", Mt940Statements::read,
                    "mt942", Mt940Statements::read,
                    "bai2", Bai2Statements::read);

    /** What cannot be read is told to the findings, and left out. */
    List<FoundStatement> read(InputStream in, Head head, Findings findings) throws IOException;

    static @Nullable StatementReader of(String format) {
        return ALL.get(format);
    }

    default List<FoundStatement> read(byte[] file, Findings findings) {
        byte[] head = Arrays.copyOf(file, Math.min(file.length, Head.MOST_BYTES));
        try {
            return read(new ByteArrayInputStream(file), new Head(head), findings);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
