package dev.countinghouse.cli.audit;

import dev.countinghouse.cli.local.Logs;
import dev.countinghouse.cli.local.ServiceOptions;
import dev.countinghouse.cli.local.Services;
import dev.countinghouse.cli.local.StopSignal;
import dev.countinghouse.cli.terminal.Terminal;
import dev.countinghouse.contract.BookId;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;

/** Which events: a file's, or those of a service. */
final class SourceOptions {

    private static final String MAIN = "main";

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = "Events exported with `audit events` or over HTTP (NDJSON); offline.")
    private @Nullable Path file;

    @Option(
            names = "--book",
            description = "Which book (default: " + MAIN + ", or that of the file).")
    private @Nullable String book;

    @Mixin private ServiceOptions services = new ServiceOptions();

    boolean isFile() {
        return file != null;
    }

    Source open() throws Exception {
        if (file != null) {
            Logs.quiet();
            return new ExportedSource(file, book == null ? null : new BookId(book));
        }
        Logs.into(services.settings().data());
        var stop = new StopSignal();
        try {
            // what is asked for goes to the standard output, and nothing else
            Services asked = Services.of(services, Terminal.errors(), stop);
            return new LiveSource(
                    asked.api(),
                    new BookId(book == null ? MAIN : book),
                    () -> {
                        asked.close();
                        stop.close();
                    });
        } catch (Exception failed) {
            stop.close();
            throw failed;
        }
    }
}
