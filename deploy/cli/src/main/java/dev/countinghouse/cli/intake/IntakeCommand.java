package dev.countinghouse.cli.intake;

import dev.countinghouse.cli.Tool;
import dev.countinghouse.cli.local.Logs;
import dev.countinghouse.cli.local.ServiceOptions;
import dev.countinghouse.cli.local.Services;
import dev.countinghouse.cli.local.Settings;
import dev.countinghouse.cli.local.StopSignal;
import dev.countinghouse.cli.terminal.ExitCode;
import dev.countinghouse.cli.terminal.Terminal;
import dev.countinghouse.client.Api;
import dev.countinghouse.client.Refusal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

@Command(
        name = "intake",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Brings files of banks through the public API: they are kept, recognised, checked, and"
                    + " posted line by line, each once, however often it comes.",
            "",
            "Posted are camt.052, camt.053, camt.054, MT940, MT942, BAI2, lockboxes and files of the ACH. The account at the"
                    + " bank must be known to the book; its number is in the file."
        },
        exitCodeListHeading = "%nIt ends with:%n",
        exitCodeList = {
            "0:everything is in",
            "1:some files or lines were refused, or wait for somebody",
            "2:it was asked wrongly",
            "3:it failed"
        })
public final class IntakeCommand implements Tool {

    private static final int SHOWN = 20;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Any files.")
    private List<Path> files = List.of();

    @Option(
            names = "--book",
            defaultValue = "main",
            description = "Where to (default: ${DEFAULT-VALUE}).")
    private String book = "main";

    @Option(names = "--check", description = "Only try it: nothing is kept or recorded.")
    private boolean check;

    @Option(
            names = "--preview",
            description = "Keep it and say what it would do; somebody releases it at the console.")
    private boolean preview;

    @Mixin private ServiceOptions options = new ServiceOptions();

    @Override
    public Integer call() throws Exception {
        Terminal terminal = Terminal.system();
        Settings settings = options.settings();
        Logs.into(settings.data());
        int code = ExitCode.FINE;
        try (var stop = new StopSignal();
                Services services = Services.of(options, terminal, stop)) {
            for (Path file : files) {
                JsonNode report = bring(services.api(), file);
                code = Math.max(code, print(terminal, file, report));
            }
        }
        return code;
    }

    private JsonNode bring(Api api, Path file) throws InterruptedException {
        String name = String.valueOf(file.getFileName());
        String path =
                "/v1/books/%s/files?name=%s%s"
                        .formatted(
                                book,
                                URLEncoder.encode(name, StandardCharsets.UTF_8),
                                check ? "&dryRun=true" : preview ? "&mode=preview" : "");
        try {
            return api.bring(path, Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new Refusal(file + " cannot be read", unreadable);
        }
    }

    private static int print(Terminal terminal, Path file, JsonNode report) {
        boolean refused = report.path("outcome").asString("").equals("REFUSED");
        String counts = report.path("counts").toString().replaceAll("[{}\"]", "");
        terminal.line(
                "%s  %s  %s"
                        .formatted(
                                terminal.bold(String.valueOf(file.getFileName())),
                                report.path("format").asString(""),
                                refused
                                        ? terminal.bad(
                                                "refused whole: "
                                                        + report.path("detail").asString(""))
                                        : counts.replace(":", " ").replace(",", ", ")));
        int shown = 0;
        int left = 0;
        for (JsonNode finding : report.path("findings")) {
            if (shown++ < SHOWN) {
                terminal.line(
                        "  line %s, %s: %s"
                                .formatted(
                                        finding.path("line"),
                                        finding.path("place").asString(""),
                                        finding.path("text").asString("")));
            }
        }
        for (JsonNode record : report.path("records")) {
            if (!record.has("reason")) continue;
            if (left++ < SHOWN) {
                terminal.line(
                        "  line %s, %s: %s"
                                .formatted(
                                        record.path("line"),
                                        record.path("status").asString(""),
                                        record.path("detail").asString("")));
            }
        }
        return refused || left > 0 ? ExitCode.NOT_ALL : ExitCode.FINE;
    }
}
