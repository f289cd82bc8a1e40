package dev.countinghouse.cli;

import dev.countinghouse.cli.local.Logs;
import dev.countinghouse.cli.local.ServiceOptions;
import dev.countinghouse.cli.local.Services;
import dev.countinghouse.cli.local.Settings;
import dev.countinghouse.cli.local.StopSignal;
import dev.countinghouse.cli.terminal.ExitCode;
import dev.countinghouse.cli.terminal.Progress;
import dev.countinghouse.cli.terminal.Terminal;
import dev.countinghouse.client.Outcome.Status;
import dev.countinghouse.csv.CsvImport;
import dev.countinghouse.csv.ImportReport;
import dev.countinghouse.csv.Sequel;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.List;

@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Reads invoices and payments from CSV files of other people's making and sends them"
                    + " through the public API, where they become events like any others.",
            "What the columns mean is said by a mapping (YAML). Sent twice it does nothing; stopped"
                    + " in the middle and sent again it completes."
        },
        footer = {
            "",
            "Exit codes: 0 every row is in, 1 some were refused, 2 it was asked wrongly,"
                    + " 3 it failed.",
            "",
            "  ${ROOT-COMMAND-NAME} import --example-mapping > mapping.yaml",
            "  ${ROOT-COMMAND-NAME} import invoices.csv --mapping mapping.yaml --check",
            "  ${ROOT-COMMAND-NAME} import invoices.csv --mapping mapping.yaml"
        })
public final class ImportCommand implements Tool {

    private static final int PROBLEMS_SHOWN = 20;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "CSV files, of one kind.")
    private List<Path> files = List.of();

    @Option(
            names = "--mapping",
            paramLabel = "YAML",
            description = "What the columns mean; not needed for a file that is recognised.")
    private @Nullable Path mapping;

    @ArgGroup(exclusive = false)
    private @Nullable Follows follows;

    /** Both or neither. */
    static final class Follows {
        @Option(
                names = "--after",
                required = true,
                paramLabel = "CSV",
                description = {
                    "The file that FILE follows, where FILE begins amid rows that look alike:",
                    "rows without an id are counted on from there."
                })
        private Path file = Path.of("");

        @Option(
                names = "--overlap",
                required = true,
                paramLabel = "N",
                description = "How many of its last rows FILE begins with.")
        private int rows;

        Sequel sequel() {
            return new Sequel(file, rows);
        }
    }

    @Option(
            names = "--book",
            defaultValue = "main",
            description = "Where to (default: ${DEFAULT-VALUE}).")
    private String book = "main";

    @Option(names = "--open-book", description = "Open the book first, unless it is open.")
    private boolean openBook;

    @Option(
            names = "--check",
            description = "Have everything decided as it would be, and record nothing.")
    private boolean check;

    @Option(
            names = "--report",
            paramLabel = "CSV",
            description =
                    "Where to write what became of each row (default: in the data directory).")
    private @Nullable Path report;

    @Option(names = "--example-mapping", description = "Print a mapping to begin with.")
    private boolean example;

    @Mixin private ServiceOptions options = new ServiceOptions();

    @Override
    public Integer call() throws Exception {
        if (example) {
            System.out.print(CsvImport.exampleMapping());
            return ExitCode.FINE;
        }
        if (files.isEmpty()) throw new ParameterException(spec.commandLine(), "import which file?");
        Terminal terminal = Terminal.system();
        Settings settings = options.settings();
        var problems = new Problems(terminal);
        var rows = new CsvImport(files, mapping, sequel(), problems);
        terminal.line(
                "Read %s rows of %s accounts with the mapping \"%s\"; %s cannot be sent."
                        .formatted(
                                Terminal.grouped(rows.rows()),
                                Terminal.grouped(rows.accounts()),
                                rows.mappingName(),
                                Terminal.grouped(rows.unreadable())));
        problems.summary();
        Logs.into(settings.data());
        return send(rows, settings, terminal);
    }

    private @Nullable Sequel sequel() {
        if (follows == null) return null;
        if (files.size() > 1 || follows.rows < 0) {
            throw new ParameterException(
                    spec.commandLine(), "--after: one FILE, and --overlap not below zero");
        }
        return follows.sequel();
    }

    private int send(CsvImport rows, Settings settings, Terminal terminal) throws Exception {
        Path reportFile =
                report != null ? report : settings.data().resolve("imports").resolve(name());
        try (var stop = new StopSignal();
                Services services = Services.of(options, terminal, stop)) {
            terminal.blank();
            if (openBook && !check) services.api().open(book);
            var progress = new Progress(terminal, "rows", rows.rows());
            var results = new ImportReport(reportFile, progress::advance);
            try (results;
                    progress) {
                if (check) {
                    rows.check(services.api(), book, openBook, results);
                } else {
                    rows.send(services.api(), book, results);
                }
            }
            print(terminal, results, reportFile);
            if (check) terminal.line("  Nothing was recorded (--check).");
            return results.count(Status.REFUSED) == 0 ? ExitCode.FINE : ExitCode.NOT_ALL;
        }
    }

    private String name() {
        return files.getFirst().getFileName() + (check ? ".check.csv" : ".report.csv");
    }

    private static void print(Terminal terminal, ImportReport results, Path file) {
        terminal.blank();
        terminal.line(
                "  accepted  %9s rows".formatted(Terminal.grouped(results.count(Status.ACCEPTED))));
        terminal.line(
                "  repeated  %9s rows, which were recorded before"
                        .formatted(Terminal.grouped(results.count(Status.REPEATED))));
        list(terminal, results.repeats(), results.count(Status.REPEATED));
        terminal.line(
                "  refused   %9s rows".formatted(Terminal.grouped(results.count(Status.REFUSED))));
        list(
                terminal,
                results.refusals().stream().map(terminal::bad).toList(),
                results.count(Status.REFUSED));
        terminal.blank();
        terminal.line("  Every row is in " + file + ".");
    }

    private static void list(Terminal terminal, List<String> first, long all) {
        for (String row : first) terminal.line("            " + row);
        if (all > first.size()) terminal.line("            … and more");
    }

    /** Says the first problems, and how many there are. */
    private static final class Problems implements CsvImport.Problems {
        private final Terminal terminal;
        private long count;

        Problems(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public void at(String file, long line, String reason) {
            if (++count <= PROBLEMS_SHOWN)
                terminal.line(terminal.bad(file + ":" + line) + "  " + reason);
        }

        void summary() {
            if (count > PROBLEMS_SHOWN) {
                terminal.line("… and " + Terminal.grouped(count - PROBLEMS_SHOWN) + " more.");
            }
        }
    }
}
