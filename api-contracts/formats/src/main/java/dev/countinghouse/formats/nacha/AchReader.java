package dev.countinghouse.formats.nacha;

import dev.countinghouse.formats.FixedRecord;
import dev.countinghouse.formats.FixedRecords;
import dev.countinghouse.formats.Head;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;

/** Reads an ACH file record by record, with line ends or without them. */
public final class AchReader {

    private final FixedRecords records;
    private String entryClass = "";
    private boolean advice;

    public AchReader(InputStream in, Head head) throws IOException {
        this.records = new FixedRecords(in, head, AchRecord.WIDTH);
    }

    /** The next record, or null after the last. */
    public @Nullable AchRecord next() throws IOException {
        FixedRecord at = records.next();
        return at == null ? null : typed(at);
    }

    private AchRecord typed(FixedRecord at) {
        return switch (at.raw(1, 1)) {
            case "1" -> new AchRecord.FileHeader(at);
            case "5" -> batch(new AchRecord.BatchHeader(at));
            case "6" -> new EntryDetail(at, entryClass);
            case "7" -> new Addenda(at);
            case "8" -> new AchRecord.BatchControl(at, advice);
            case "9" ->
                    isFiller(at.text())
                            ? new AchRecord.Filler(at)
                            : new AchRecord.FileControl(at, advice);
            default -> new AchRecord.Other(at);
        };
    }

    private AchRecord batch(AchRecord.BatchHeader header) {
        advice = header.isAdvice();
        entryClass = advice ? "ADV" : header.entryClass();
        return header;
    }

    /** A file control of nines only would be of a million batches. */
    private static boolean isFiller(String text) {
        return text.stripTrailing().chars().allMatch(each -> each == '9');
    }
}
