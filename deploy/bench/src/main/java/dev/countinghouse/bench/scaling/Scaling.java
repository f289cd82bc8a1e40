package dev.countinghouse.bench.scaling;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Says what a load takes; without one, prints the tables of {@code deploy/SCALING.md}. */
@Command(
        name = "run scaling",
        sortOptions = false,
        usageHelpAutoWidth = true,
        mixinStandardHelpOptions = true,
        description = "What a load takes, and what it costs a month: see deploy/SCALING.md.")
public final class Scaling implements Callable<Integer> {

    private static final String DOCUMENT = "deploy/SCALING.md";
    private static final String TABLES =
            "deploy/bench/src/main/resources/dev/countinghouse/bench/scaling";

    @Option(names = "--events", description = "A day. Without it, the document's tables.")
    private @Nullable Double events;

    @Option(names = "--books", description = "How many (default: ${DEFAULT-VALUE}).")
    private long books = 1;

    @Option(names = "--peak", description = "Over the average (default: ${DEFAULT-VALUE}).")
    private double peak = 4;

    @Option(names = "--years", description = "To keep (default: ${DEFAULT-VALUE}).")
    private int years = 10;

    @Option(names = "--largest", description = "Share of the largest book (default: an equal one).")
    private @Nullable Double largest;

    @Option(
            names = "--one-machine",
            description = "That may be lost, with what came after the backup.")
    private boolean oneMachine;

    @Option(
            names = "--measured",
            paramLabel = "REPORT",
            description = "Takes the costs of a report's folder into the tables, and the document.")
    private @Nullable Path report;

    @Option(names = "--write", description = "Writes the document's tables into it.")
    private boolean write;

    private final Path root;
    private final PrintStream screen;

    Scaling(Path root, PrintStream screen) {
        this.root = root;
        this.screen = screen;
    }

    public static void main(String[] arguments) {
        Path root = Path.of(System.getProperty("countinghouse.root"));
        System.exit(command(root, System.out).execute(arguments));
    }

    static CommandLine command(Path root, PrintStream screen) {
        var line = new CommandLine(new Scaling(root, screen));
        return line.setExecutionExceptionHandler(
                (failure, command, parsed) -> {
                    if (!(failure instanceof IllegalArgumentException)) throw failure;
                    command.getErr().println(failure.getMessage());
                    return command.getCommandSpec().exitCodeOnInvalidInput();
                });
    }

    @Override
    public Integer call() throws IOException {
        Figures costs = Figures.named(Costs.FILE);
        Figures assumptions = Figures.named(Assumptions.FILE);
        Double asked = events;
        if (report != null) {
            costs = Turns.in(report).into(costs);
            Files.writeString(root.resolve(TABLES).resolve(Costs.FILE), costs.table());
            screen.print(costs.table());
            screen.printf(Locale.ROOT, "%d of them not measured%n", costs.unmeasured());
            write(costs, assumptions);
        } else if (write) {
            write(costs, assumptions);
        } else if (asked == null) {
            Examples.tables(costs, assumptions).values().forEach(screen::println);
        } else {
            double share = largest == null ? 1.0 / books : largest;
            var load = new Load("this load", books, asked, peak, years, share, !oneMachine);
            Plan plan = Planning.plan(load, Costs.of(costs), Assumptions.of(assumptions));
            screen.print(Examples.plans(List.of(plan)));
        }
        return 0;
    }

    private void write(Figures costs, Figures assumptions) throws IOException {
        Path document = root.resolve(DOCUMENT);
        String text = Files.readString(document);
        Files.writeString(document, Document.with(text, Examples.tables(costs, assumptions)));
    }
}
