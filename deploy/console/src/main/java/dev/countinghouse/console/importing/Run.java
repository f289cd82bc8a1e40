package dev.countinghouse.console.importing;

import dev.countinghouse.client.Api;
import dev.countinghouse.client.ApiFailure;
import dev.countinghouse.client.Outcome.Status;
import dev.countinghouse.client.Refusal;
import dev.countinghouse.csv.CsvImport;
import dev.countinghouse.csv.ImportReport;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;

/** The sending of a file: how far it is, and what became of its rows. */
public final class Run {

    private final CsvImport rows;
    private final Path place;
    private final ImportReport report;
    private volatile boolean running = true;
    private volatile @Nullable String failure;

    Run(CsvImport rows, Path place, ImportReport report) {
        this.rows = rows;
        this.place = place;
        this.report = report;
    }

    void go(Api api, String book) {
        try (api;
                report) {
            rows.send(api, book, report);
        } catch (ApiFailure | Refusal stopped) {
            failure = stopped.getMessage();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            failure = "the console was stopped";
        } finally {
            running = false;
        }
    }

    public boolean isRunning() {
        return running;
    }

    /** Why it ended before its end; what was answered is recorded. */
    public @Nullable String failure() {
        return failure;
    }

    public long all() {
        return rows.rows();
    }

    public long done() {
        return accepted() + repeated() + refused();
    }

    public long accepted() {
        return report.count(Status.ACCEPTED);
    }

    public long repeated() {
        return report.count(Status.REPEATED);
    }

    public long refused() {
        return report.count(Status.REFUSED);
    }

    public List<String> refusals() {
        return report.refusals();
    }

    public List<String> repeats() {
        return report.repeats();
    }

    long position() {
        return report.position();
    }

    Path report() {
        return place;
    }
}
