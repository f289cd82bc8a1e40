package dev.countinghouse.formats.x12;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
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

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmm");

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
        raw(interchange.header(separators));
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
                interchange.sender().code(),
                interchange.receiver().code(),
                DATE.format(interchange.at()),
                TIME.format(interchange.at()),
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
        segment("IEA", String.valueOf(groups), interchange.number());
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
}
