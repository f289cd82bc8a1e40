package dev.countinghouse.formats.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.countinghouse.formats.Formats;
import dev.countinghouse.formats.Inspection;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Files of others beside the checkout, which may be absent. */
public final class Samples {

    private static final Path DATA =
            Path.of(System.getProperty("countinghouse.root", "../.."))
                    .resolve("../shared/data")
                    .normalize();

    /**
     * A row of the index.
     *
     * @param content what its collector found in it
     * @param check {@code ok}, or {@code flags: …}
     */
    public record Sample(String file, String content, String check) {

        public Path path() {
            return DATA.resolve(file);
        }

        public Inspection inspection() {
            return inspect(path());
        }

        @Override
        public String toString() {
            return file;
        }
    }

    private Samples() {}

    /** Those whose name begins so; the test is skipped where there are none. */
    public static List<Sample> in(String folder) {
        List<Sample> found = ifAny(folder);
        assumeTrue(!found.isEmpty(), "no samples beside the checkout");
        return found;
    }

    /** The same; none where there are none. */
    public static List<Sample> ifAny(String folder) {
        Path index = DATA.resolve("INDEX.tsv");
        if (!Files.exists(index)) {
            return List.of();
        }
        try (var lines = Files.lines(index)) {
            return lines.skip(1)
                    .map(line -> line.split("\t", -1))
                    .filter(row -> row[0].startsWith(folder))
                    .map(row -> new Sample(row[0], row[3], row[4]))
                    .filter(sample -> Files.exists(sample.path()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Path file(String name) {
        Path file = DATA.resolve(name);
        assumeTrue(Files.exists(file), "no samples beside the checkout");
        return file;
    }

    public static Inspection inspect(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return Formats.inspect(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Inspection inspect(String text) {
        return inspect(text.getBytes(StandardCharsets.UTF_8));
    }

    public static Inspection inspect(byte[] bytes) {
        try {
            return Formats.inspect(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<String> codes(Inspection inspection) {
        return inspection.findings().stream().map(finding -> finding.code()).toList();
    }
}
