package dev.countinghouse.formats.x12.remittance;

import dev.countinghouse.formats.Findings;
import dev.countinghouse.formats.Head;
import dev.countinghouse.formats.x12.Envelopes;
import dev.countinghouse.formats.x12.Segment;
import dev.countinghouse.formats.x12.SegmentReader;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;

/** Reads the 835s of a file record by record: payment, claims, provider adjustments. */
public final class RemittanceReader {

    private final SegmentReader segments;
    private final Envelopes envelopes;
    private final Remittances remittances;
    private final Deque<RemittanceRecord> ready = new ArrayDeque<>();
    private boolean hasEnded;

    /** The stream begins at the file's first byte. Envelopes and balances are checked. */
    public RemittanceReader(InputStream in, Head head, Findings findings) throws IOException {
        this.segments = new SegmentReader(in, head, findings);
        this.envelopes = new Envelopes(findings);
        Balances balances = new Balances(findings);
        this.remittances =
                new Remittances(
                        envelopes.places(),
                        findings,
                        record -> {
                            balances.accept(record);
                            ready.add(record);
                        });
    }

    /** The next record, or null after the last. */
    public @Nullable RemittanceRecord next() throws IOException {
        while (ready.isEmpty() && !hasEnded) {
            Segment segment = segments.next();
            if (segment == null) {
                hasEnded = true;
                remittances.end();
                envelopes.end();
            } else {
                envelopes.accept(segment);
                remittances.accept(segment);
            }
        }
        return ready.poll();
    }
}
