package dev.countinghouse.standalone.backup;

import dev.countinghouse.cli.Tool;
import dev.countinghouse.cli.terminal.ExitCode;
import dev.countinghouse.cli.terminal.Terminal;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.time.Clock;

@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Writes all that the log holds at this moment into a new directory, while it runs.",
            "Keys are not in it: --keys copies them elsewhere. What is not in it is made again",
            "from it: the topic, and the projections."
        },
        footer = {
            "",
            "  ${ROOT-COMMAND-NAME} backup /backup/2026-11-29 --keys /safe/keys",
            "  ${ROOT-COMMAND-NAME} backup /backup/2026-11-29 --user log"
                    + " --database jdbc:postgresql://db/countinghouse_command"
        })
public final class BackupCommand implements Tool {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Mixin private LogOptions options = new LogOptions();

    @Option(
            names = "--keys",
            paramLabel = "DIR",
            description = "Copies the keys of the data directory there.")
    private @Nullable Path keys;

    @Parameters(paramLabel = "DIR", description = "Made by this; it must not be there yet.")
    private Path directory = Path.of("");

    @Override
    public Integer call() throws Exception {
        Terminal terminal = Terminal.system();
        Manifest manifest;
        Path to = directory.toAbsolutePath().normalize();
        try (LogDatabase log =
                options.isElsewhere() ? options.there() : LogDatabase.in(options.local())) {
            manifest = Backup.write(log.database(), to, version(), Clock.systemUTC().instant());
        }
        terminal.line(terminal.good("Backed up.") + "  " + Summary.of(manifest));
        Summary.heads(manifest, terminal);
        if (options.isElsewhere()) return ExitCode.FINE;
        if (keys == null) {
            terminal.line("Keys are not in it: --keys DIR copies them, to where it is not.");
        } else {
            terminal.line("Keys in " + keys + ": " + Keys.copy(options.local().data(), keys));
        }
        return ExitCode.FINE;
    }

    /** As it calls itself. */
    private String version() {
        return String.join(" ", spec.root().version());
    }
}
