package dev.countinghouse.formats.x12;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes interchanges of 5010: envelopes with their numbers and counts, and segments between them.
 * What was read is written as it was. Text that holds a separator is refused: X12 cannot say it.
 * The stream is left open.
 */
public final class X12Writer implements AutoCloseable {

    /**
     * One end of an interchange.
     *
     * @param qualifier ISA05 or ISA07, for example {@code ZZ}, {@code 30}
     * @param id ISA06 or ISA08, at most 15 characters
     * @param code GS02 or GS03, 2 to 15 characters
     */
    public record Partner(String qualifier, String id, String code) {}

    /**
     * What an interchange is sent with.
     *
     * @param control ISA13, at most nine digits
     * @param isTest ISA15
     */
    public record Interchange(
            Partner sender, Partner receiver, LocalDateTime at, long control, boolean isTest) {}

    private static final DateTimeFormatter SHORT_DATE = DateTimeFormatter.ofPattern("uuMMdd");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmm");
    private static final long MOST = 999_999_999;

    private final OutputStream out;
    private final Separators separators;
    private final Interchange interchange;
    private long groups;
    private long transactions;
    private long segments;
    private boolean isInGroup;
    private boolean isInTransaction;
    private String control = "";

    /** Begins the interchange. */
    public X12Writer(OutputStream out, Separators separators, Interchange interchange)
            throws IOException {
        this.out = out;
        this.separators = separators;
        this.interchange = interchange;
        if (interchange.control < 1 || interchange.control > MOST || !separators.areDistinct()) {
            throw new IllegalArgumentException("no interchange can be sent so: " + interchange);
        }
        raw(
                String.join(
                        String.valueOf(separators.element()),
                        "ISA",
                        "00",
                        wide("", 10),
                        "00",
                        wide("", 10),
                        wide(interchange.sender.qualifier, 2),
                        wide(interchange.sender.id, 15),
                        wide(interchange.receiver.qualifier, 2),
                        wide(interchange.receiver.id, 15),
                        SHORT_DATE.format(interchange.at),
                        TIME.format(interchange.at),
                        String.valueOf(separators.repetition()),
                        "00501",
                        nine(interchange.control),
                        "0",
                        interchange.isTest ? "T" : "P",
                        String.valueOf(separators.component())));
    }

    /** A group of transactions of one kind, for example {@code HC} and {@code 005010X222A1}. */
    public X12Writer group(String code, String version) throws IOException {
        endGroup();
        isInGroup = true;
        transactions = 0;
        groups++;
        segment(
                "GS",
                code,
                interchange.sender.code,
                interchange.receiver.code,
                DATE.format(interchange.at),
                TIME.format(interchange.at),
                String.valueOf(groups),
                "X",
                version);
        return this;
    }

    /** A transaction, for example {@code 837} and {@code 005010X222A1}. */
    public X12Writer transaction(String code, String version) throws IOException {
        endTransaction();
        if (!isInGroup) {
            throw new IllegalStateException("no group is open");
        }
        control = String.format(Locale.ROOT, "%04d", ++transactions);
        segments = 0;
        isInTransaction = true;
        return segment("ST", code, control, version);
    }

    /** Empty elements at the end are left out; components are joined by {@link #composite}. */
    public X12Writer segment(String id, String... elements) throws IOException {
        int last = elements.length;
        while (last > 0 && elements[last - 1].isEmpty()) {
            last--;
        }
        StringBuilder text = new StringBuilder(id);
        for (String element : List.of(elements).subList(0, last)) {
            if (element.indexOf(separators.element()) >= 0
                    || element.indexOf(separators.segment()) >= 0
                    || element.chars().anyMatch(each -> each < ' ')) {
                throw new IllegalArgumentException(id + " cannot hold \"" + element + "\"");
            }
            text.append(separators.element()).append(element);
        }
        raw(text.toString());
        return this;
    }

    /** One that was read, with our separators where it had its sender's. */
    public X12Writer segment(Segment read) throws IOException {
        String[] elements = new String[read.size()];
        for (int i = 0; i < elements.length; i++) {
            List<String> repetitions = new ArrayList<>();
            for (String repetition : read.repetitions(i + 1)) {
                repetitions.add(composite(read.components(repetition).toArray(String[]::new)));
            }
            elements[i] = String.join(String.valueOf(separators.repetition()), repetitions);
        }
        return segment(read.id(), elements);
    }

    /** Of parts that hold no separators; empty ones at the end are left out. */
    public String composite(String... components) {
        int last = components.length;
        while (last > 0 && components[last - 1].isEmpty()) {
            last--;
        }
        List<String> parts = List.of(components).subList(0, last);
        for (String part : parts) {
            text(part);
        }
        return String.join(String.valueOf(separators.component()), parts);
    }

    /** The text itself, if it holds no separator. */
    public String text(String text) {
        if (separators.isIn(text)) {
            throw new IllegalArgumentException("X12 cannot say \"" + text + "\"");
        }
        return text;
    }

    /** Writes what is still open to its end. */
    @Override
    public void close() throws IOException {
        endGroup();
        segment("IEA", String.valueOf(groups), nine(interchange.control));
        out.flush();
    }

    private void endGroup() throws IOException {
        endTransaction();
        if (isInGroup) {
            isInGroup = false;
            segment("GE", String.valueOf(transactions), String.valueOf(groups));
        }
    }

    private void endTransaction() throws IOException {
        if (isInTransaction) {
            isInTransaction = false;
            segment("SE", String.valueOf(segments + 1), control);
        }
    }

    private void raw(String text) throws IOException {
        segments++;
        out.write((text + separators.segment()).getBytes(StandardCharsets.UTF_8));
    }

    private static String wide(String text, int width) {
        if (text.length() > width) {
            throw new IllegalArgumentException("\"" + text + "\" is longer than " + width);
        }
        return text + " ".repeat(width - text.length());
    }

    private static String nine(long control) {
        return String.format(Locale.ROOT, "%09d", control);
    }
}
