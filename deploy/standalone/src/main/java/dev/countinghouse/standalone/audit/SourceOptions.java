package dev.countinghouse.standalone.audit;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.standalone.EventLogs;
import dev.countinghouse.standalone.Logs;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.nio.file.Path;

/** Which events: a file's, a database's, or those of a data directory, running or not. */
final class SourceOptions {

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = "Events exported with `audit events` or over HTTP (NDJSON); offline.")
    @Nullable Path file;

    @Option(
            names = "--jdbc",
            paramLabel = "URL",
            description = "The event store's database, such as jdbc:postgresql://host/db?user=…")
    @Nullable String jdbc;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${sys:countinghouse.data:-deploy/data}",
            description =
                    "A data directory, if neither is given (default: ${DEFAULT-VALUE}); its"
                            + " PostgreSQL is started for the duration unless it runs.")
    Path data = Path.of("deploy/data");

    @Option(
            names = "--book",
            defaultValue = "main",
            description = "Of a database: which book (default: ${DEFAULT-VALUE}).")
    String book = "main";

    Source open() {
        Logs.quiet();
        if (file != null) return Source.Exported.at(file);
        BookId which = new BookId(book);
        if (jdbc != null) return Source.Live.at(jdbc, which, () -> {});
        EventLogs.Opened opened = EventLogs.of(data);
        return Source.Live.at(opened.url(), which, opened::close);
    }
}
