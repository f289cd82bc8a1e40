package dev.countinghouse.standalone.backup;

import dev.countinghouse.cli.Tool;
import dev.countinghouse.cli.terminal.ExitCode;
import dev.countinghouse.cli.terminal.Terminal;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;

@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Brings a backup back: into a data directory that has no data, or into an empty",
            "database. Every file is compared with its digest, and every book's chain followed",
            "to its noted head. The topic must be a new one: start with none, or name another",
            "in countinghouse.kafka.topic. The query side is built again from it."
        },
        footer = {
            "",
            "  ${ROOT-COMMAND-NAME} restore /backup/2026-11-29 --keys /safe/keys --data new",
            "  ${ROOT-COMMAND-NAME} restore /backup/2026-11-29 --user log"
                    + " --database jdbc:postgresql://db/restored"
        })
public final class RestoreCommand implements Tool {

    @Mixin private LogOptions options = new LogOptions();

    @Option(
            names = "--keys",
            paramLabel = "DIR",
            description = "Copies keys from there into the data directory.")
    private @Nullable Path keys;

    @Parameters(paramLabel = "DIR", description = "What backup made.")
    private Path directory = Path.of("");

    @Override
    public Integer call() throws Exception {
        Terminal terminal = Terminal.system();
        Path from = directory.toAbsolutePath().normalize();
        Manifest manifest = Restore.whole(from);
        try (LogDatabase log =
                options.isElsewhere() ? options.there() : LogDatabase.newIn(options.local())) {
            Restore.read(from, manifest, log.database());
        }
        terminal.line(terminal.good("Restored and verified.") + "  " + Summary.of(manifest));
        Summary.heads(manifest, terminal);
        if (options.isElsewhere()) return ExitCode.FINE;
        if (keys == null) {
            terminal.line("No keys were given: the next start makes new ones.");
        } else {
            terminal.line("Keys: " + Keys.copy(keys, options.local().data()));
        }
        return ExitCode.FINE;
    }
}
