package dev.countinghouse.console.importing;

import dev.countinghouse.client.Api;
import dev.countinghouse.console.page.Form;
import dev.countinghouse.csv.CsvImport;
import dev.countinghouse.csv.ImportReport;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.Executor;

/** A file that somebody brought, what they said of it, and how far it is sent. */
final class Upload {

    private final UUID id;
    private final String owner;
    private final String book;
    private final Path file;
    private Form form;
    private @Nullable CsvImport checked;
    private @Nullable Run run;

    Upload(UUID id, String owner, String book, Path file, Form form) {
        this.id = id;
        this.owner = owner;
        this.book = book;
        this.file = file;
        this.form = form;
    }

    UUID id() {
        return id;
    }

    Path file() {
        return file;
    }

    String name() {
        return String.valueOf(file.getFileName());
    }

    boolean isOf(String person, String where) {
        return owner.equals(person) && book.equals(where);
    }

    synchronized Form form() {
        return form;
    }

    /** Takes what somebody says of it now. */
    synchronized void say(Form now) {
        form = now;
    }

    /** As it was checked last. */
    synchronized @Nullable CsvImport checked() {
        return checked;
    }

    synchronized @Nullable Run run() {
        return run;
    }

    synchronized boolean isRunning() {
        return run != null && run.isRunning();
    }

    /** Sends it, unless that is being done. */
    synchronized void send(CsvImport rows, Api api, Executor threads) {
        if (isRunning()) return;
        Path place = file.resolveSibling("report.csv");
        checked = rows;
        run = new Run(rows, place, new ImportReport(place, () -> {}));
        Run now = run;
        threads.execute(() -> now.go(api, book));
    }

    /** Words about a file that the person knows by its name, not by its place here. */
    String words(RuntimeException no) {
        return String.valueOf(no.getMessage()).replace(file.toString(), name());
    }
}
