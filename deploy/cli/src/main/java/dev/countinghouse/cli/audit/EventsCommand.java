package dev.countinghouse.cli.audit;

import dev.countinghouse.cli.terminal.ExitCode;
import dev.countinghouse.client.Refusal;
import dev.countinghouse.command.audit.EventFilter;
import dev.countinghouse.command.audit.Export;
import dev.countinghouse.contract.EventCatalog;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;

@Command(
        name = "events",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Writes a book's events to the standard output, one a line, as they were recorded"
                        + " (NDJSON). A whole book can be verified from it.")
final class EventsCommand implements Callable<Integer> {

    private static final int BUFFER_BYTES = 256 * 1024;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Mixin private SourceOptions source = new SourceOptions();

    @Option(names = "--after", paramLabel = "N", description = "Positions above this one.")
    private long after;

    @Option(names = "--until", paramLabel = "N", description = "Positions up to this one.")
    private @Nullable Long until;

    @Option(names = "--recorded-from", paramLabel = "TIME", description = "2026-01-31T00:00:00Z")
    private @Nullable Instant recordedFrom;

    @Option(names = "--recorded-until", paramLabel = "TIME", description = "Up to this instant.")
    private @Nullable Instant recordedUntil;

    @Option(
            names = "--type",
            paramLabel = "NAME",
            split = ",",
            description = "Such as InvoiceIssued; several with commas.")
    private Set<String> types = Set.of();

    @Option(
            names = "--concerns",
            paramLabel = "KIND:ID",
            description = "Such as invoice:inv-1, account:acme, payment:pay-9.")
    private @Nullable String concerns;

    @Override
    public Integer call() throws Exception {
        // the descriptor itself, not System.out: bytes as recorded, whatever the locale
        OutputStream out =
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER_BYTES);
        try (Source events = source.open()) {
            Export.write(events.events(filter()), out);
            out.flush();
            return ExitCode.FINE;
        } catch (IOException e) {
            throw new Refusal("the output does not take more: " + e.getMessage(), e);
        }
    }

    private EventFilter filter() {
        Set<String> names = new TreeSet<>();
        for (String type : types) {
            String name = type.contains(".") ? type : EventCatalog.NAMESPACE + "." + type;
            if (!EventCatalog.names().contains(name)) {
                throw new ParameterException(
                        spec.commandLine(),
                        type
                                + " is no event; there are "
                                + String.join(", ", EventCatalog.names()));
            }
            names.add(name);
        }
        return new EventFilter(
                after,
                until == null ? Long.MAX_VALUE : until,
                0,
                Long.MAX_VALUE,
                recordedFrom,
                recordedUntil,
                names,
                concerns == null ? null : concerns.replaceFirst(":", "="));
    }
}
