package dev.countinghouse.command.intake;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.countinghouse.formats.Finding;
import dev.countinghouse.formats.Inspection;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * What became of a file.
 *
 * @param file its SHA-256, by which it is kept
 * @param outcome posted, refused whole, planned for somebody to release, or only tried
 * @param reason why it was refused, as a problem's type has it
 * @param totals of the file, in the format's own terms
 * @param counts of its records, by what became of them
 * @param records one by one, up to {@value #MOST_RECORDS}
 * @param position of the last event: a query that is given it shows them all
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FileReport(
        String file,
        @Nullable String name,
        String format,
        Outcome outcome,
        @Nullable String reason,
        @Nullable String detail,
        Map<String, Object> totals,
        List<Finding> findings,
        Map<RecordReport.Status, Integer> counts,
        List<RecordReport> records,
        long position) {

    static final int MOST_RECORDS = 10_000;

    /** What became of the whole. */
    enum Outcome {
        POSTED,
        REFUSED,
        /** It is kept, and what stands here is what releasing it would do now. */
        PREVIEWED,
        TRIED
    }

    static FileReport refused(
            FileIn file,
            Inspection inspection,
            List<Finding> findings,
            String reason,
            String detail) {
        return new FileReport(
                file.sha256(),
                file.name(),
                inspection.format(),
                Outcome.REFUSED,
                reason,
                detail,
                inspection.totals(),
                findings,
                Map.of(),
                List.of(),
                0);
    }
}
