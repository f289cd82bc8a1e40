package dev.countinghouse.standalone.backup;

import dev.countinghouse.cli.local.ServerOptions;
import dev.countinghouse.cli.local.Settings;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.util.Objects;

/** Where the log is: in a data directory, or in a PostgreSQL that is named. */
final class LogOptions extends ServerOptions {

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = {
                "The log's database instead of a data directory, such as",
                "jdbc:postgresql://db/countinghouse_command. PGPASSWORD is its password."
            })
    private @Nullable String database;

    @Option(
            names = "--user",
            paramLabel = "NAME",
            defaultValue = "${sys:user.name}",
            description = "Of that database (default: ${DEFAULT-VALUE}).")
    private String user = "";

    boolean isElsewhere() {
        return database != null;
    }

    LogDatabase there() {
        String password = Objects.requireNonNullElse(System.getenv("PGPASSWORD"), "");
        return LogDatabase.at(Objects.requireNonNull(database), user, password);
    }

    /** The data directory, with any port for a server that runs for this alone. */
    Settings local() {
        Settings given = settings();
        return new Settings(given.data(), 0, 0, 0, 0, 0, 0, null);
    }
}
