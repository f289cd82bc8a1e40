package dev.countinghouse.command.intake;

import dev.countinghouse.formats.Finding;
import dev.countinghouse.formats.Inspection;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Gathers what became of a file's records. */
final class Tally {

    private final Map<RecordReport.Status, Integer> counts =
            new EnumMap<>(RecordReport.Status.class);
    private final List<RecordReport> records = new ArrayList<>();
    private long position;

    void reached(long recorded) {
        position = Math.max(position, recorded);
    }

    void add(Posted posted) {
        counts.merge(posted.report().status(), 1, Integer::sum);
        if (records.size() < FileReport.MOST_RECORDS) records.add(posted.report());
        reached(posted.position());
    }

    FileReport report(
            FileIn file,
            Inspection inspection,
            List<Finding> findings,
            FileReport.Outcome outcome) {
        return new FileReport(
                file.sha256(),
                file.name(),
                inspection.format(),
                outcome,
                null,
                null,
                inspection.totals(),
                findings,
                counts,
                records,
                outcome == FileReport.Outcome.POSTED ? position : 0);
    }
}
