package dev.countinghouse.standalone;

import dev.countinghouse.cli.Tool;
import dev.countinghouse.cli.local.Logs;
import dev.countinghouse.cli.local.ServerOptions;
import dev.countinghouse.cli.local.Settings;
import dev.countinghouse.cli.local.StopSignal;
import dev.countinghouse.cli.local.Tokens;
import dev.countinghouse.cli.terminal.ExitCode;
import dev.countinghouse.cli.terminal.Terminal;
import dev.countinghouse.client.Refusal;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.ServiceLoader;
import java.util.concurrent.Callable;

/** The command line: without a subcommand, everything is started and runs until it is stopped. */
@Command(
        name = "countinghouse",
        version = "Countinghouse 0.1.0",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        subcommandsRepeatable = false,
        description = {
            "Starts Countinghouse whole: PostgreSQL, Kafka, the command service, the query service"
                    + " and the console.",
            "All of them listen on this machine only. It stops on Ctrl-C and starts again with its"
                    + " data."
        },
        footer = {
            "",
            "Try:  ${ROOT-COMMAND-NAME}                    and, in another terminal,",
            "      ${ROOT-COMMAND-NAME} demo               a year of an invented company",
            "      ${ROOT-COMMAND-NAME} import FILE        receivables in a CSV file",
            "",
            "One service alone, with its settings as options (see deploy/OPERATING.md):",
            "      ${ROOT-COMMAND-NAME} command-service --spring.datasource.url=…",
            "      ${ROOT-COMMAND-NAME} query-service --spring.datasource.url=…"
        })
public final class Countinghouse implements Callable<Integer> {

    /** What it was called as. */
    static final String NAME = System.getProperty("countinghouse.name", "deploy/run");

    @Mixin private ServerOptions options = new ServerOptions();

    public static void main(String[] arguments) {
        int code = run(arguments);
        System.exit(code);
    }

    static int run(String... arguments) {
        var line = new CommandLine(new Countinghouse());
        for (Tool tool : ServiceLoader.load(Tool.class)) line.addSubcommand(tool);
        return line.setCommandName(NAME)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, at, parsed) -> explained(failure))
                .execute(arguments);
    }

    /** What the user can put right is said in a sentence; the rest is for whoever mends it. */
    private static int explained(Exception failure) {
        Terminal errors = Terminal.errors();
        errors.blank();
        errors.line(errors.bad("Cannot go on: ") + failure.getMessage());
        if (failure instanceof Refusal) return ExitCode.USAGE;
        Logs.note(failure);
        return ExitCode.FAILED;
    }

    @Override
    public Integer call() throws Exception {
        Terminal terminal = Terminal.system();
        Settings settings = options.settings();
        Logs.into(settings.data());
        try (var stop = new StopSignal()) {
            String failure = run(settings, terminal, stop);
            if (failure != null) {
                terminal.line(terminal.bad("Ended: ") + failure + ".");
                terminal.line("The data stay in " + settings.data() + ": mend it and start again.");
                return ExitCode.FAILED;
            }
            terminal.line("Stopped. The data stay in " + settings.data() + ".");
        }
        return ExitCode.FINE;
    }

    /** Until it is told to stop, or cannot go on and says why. */
    private static @Nullable String run(Settings settings, Terminal terminal, StopSignal stop)
            throws Exception {
        try (var running = Standalone.start(settings, terminal, stop::isGiven)) {
            new Welcome(
                            terminal,
                            settings.data(),
                            running.addresses(),
                            running.loginLink(),
                            Tokens.of(settings.data()))
                    .print();
            running.end().thenRun(stop::end);
            stop.await();
            terminal.blank();
            terminal.line("Stopping …");
            return running.end().getNow(null);
        }
    }
}
