package dev.countinghouse.cli.audit;

import dev.countinghouse.cli.local.Logs;
import dev.countinghouse.cli.local.ServiceOptions;
import dev.countinghouse.cli.local.Services;
import dev.countinghouse.cli.local.StopSignal;
import dev.countinghouse.cli.terminal.ExitCode;
import dev.countinghouse.cli.terminal.Terminal;
import dev.countinghouse.client.Api;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import tools.jackson.databind.JsonNode;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.concurrent.Callable;

@Command(
        name = "ledger",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Writes a book's journal to the standard output as plain text for hledger, which then"
                        + " checks and adds it up by itself.")
final class LedgerCommand implements Callable<Integer> {

    private static final int PAGE = 1_000;

    @Option(names = "--book", defaultValue = "main", description = "Which book (default: main).")
    private String book = "main";

    @Option(names = "--to", paramLabel = "DATE", description = "The last day; today if left out.")
    private @Nullable LocalDate to;

    @Mixin private ServiceOptions services = new ServiceOptions();

    @Override
    public Integer call() throws Exception {
        Logs.into(services.settings().data());
        try (var stop = new StopSignal();
                Services asked = Services.of(services, Terminal.errors(), stop);
                Writer out =
                        new BufferedWriter(
                                new OutputStreamWriter(
                                        new FileOutputStream(FileDescriptor.out),
                                        StandardCharsets.UTF_8))) {
            write(asked.api(), out);
            return ExitCode.FINE;
        }
    }

    private void write(Api api, Writer out) throws IOException, InterruptedException {
        out.write("; The journal of book " + book + (to == null ? "" : " to " + to) + "\n");
        var text = new LedgerText(out);
        String path = "/v1/books/" + book + "/journal?limit=" + PAGE;
        String first = to == null ? path : path + "&to=" + to;
        for (String page = first; page != null; ) {
            JsonNode answer = api.get(page);
            for (JsonNode line : answer.path("items")) text.add(line);
            JsonNode next = answer.path("next");
            page = next.isString() ? path + "&cursor=" + next.asString() : null;
        }
    }
}
