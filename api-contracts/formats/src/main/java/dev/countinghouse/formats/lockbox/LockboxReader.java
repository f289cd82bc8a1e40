package dev.countinghouse.formats.lockbox;

import dev.countinghouse.formats.FixedRecord;
import dev.countinghouse.formats.FixedRecords;
import dev.countinghouse.formats.Head;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;

/** Reads a lockbox file record by record. */
public final class LockboxReader {

    /** Most banks' records; other widths stand in lines of their own. */
    private static final int WIDTH = 80;

    private final FixedRecords records;
    private final LockboxLayout layout;

    public LockboxReader(InputStream in, Head head, LockboxLayout layout) throws IOException {
        this.records = new FixedRecords(in, head, width(head));
        this.layout = layout;
    }

    /** The next record, or null after the last. */
    public @Nullable LockboxRecord next() throws IOException {
        FixedRecord at = records.next();
        return at == null ? null : typed(at);
    }

    private LockboxRecord typed(FixedRecord at) {
        return switch (at.raw(1, 1)) {
            case "1" -> new LockboxRecord.Header(at);
            case "2" -> new LockboxRecord.Service(at);
            case "4" -> new LockboxRecord.Overflow(at, layout);
            case "5" -> new LockboxRecord.Lockbox(at);
            case "6" -> new LockboxRecord.Remittance(at, layout);
            case "7" -> new LockboxRecord.BatchTotal(at);
            case "8" -> new LockboxRecord.ServiceTotal(at);
            case "9" -> new LockboxRecord.Trailer(at);
            default -> new LockboxRecord.Other(at);
        };
    }

    /** Without line ends 80; with them, as the first line is, so that none is cut. */
    private static int width(Head head) {
        int end = head.text().indexOf('\n');
        return end < 0 ? WIDTH : Math.max(WIDTH, end);
    }
}
