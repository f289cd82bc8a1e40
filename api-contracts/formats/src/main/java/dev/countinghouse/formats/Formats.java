package dev.countinghouse.formats;

import dev.countinghouse.formats.csv.CsvFormat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** Says of any file what it is. */
public final class Formats {

    private static final List<Format> FORMATS =
            Stream.concat(
                            ServiceLoader.load(Format.class, Formats.class.getClassLoader())
                                    .stream()
                                    .map(ServiceLoader.Provider::get),
                            Stream.of(new CsvFormat(), new Unknown()))
                    .toList();

    private Formats() {}

    /**
     * Reads the stream to its end, in bounded memory; it is left open.
     *
     * @throws IOException only where the stream itself throws it
     */
    public static Inspection inspect(InputStream in) throws IOException {
        Head head = new Head(in.readNBytes(Head.MOST_BYTES));
        InputStream whole =
                new SequenceInputStream(new ByteArrayInputStream(head.bytes()), new Rest(in));
        Format format = of(head);
        Report report = new Report(format.family());
        format.inspect(whole, head, report);
        return report.inspection();
    }

    /** The format of a file that begins so. */
    public static Format of(Head head) {
        return FORMATS.stream().filter(format -> format.recognizes(head)).findFirst().orElseThrow();
    }
}
