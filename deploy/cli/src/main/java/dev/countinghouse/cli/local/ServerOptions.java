package dev.countinghouse.cli.local;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.nio.file.Path;

/** The options of everything that starts servers or looks for running ones. */
public class ServerOptions {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${sys:countinghouse.data:-deploy/data}",
            description = "Where everything durable is (default: ${DEFAULT-VALUE}).")
    Path data = Path.of("deploy/data");

    @Option(
            names = "--command-port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "Of the command service (default: ${DEFAULT-VALUE}; 0 for any).")
    int commandPort;

    @Option(
            names = "--query-port",
            paramLabel = "PORT",
            defaultValue = "8081",
            description = "Of the query service (default: ${DEFAULT-VALUE}).")
    int queryPort;

    @Option(
            names = "--console-port",
            paramLabel = "PORT",
            defaultValue = "8082",
            description = "Of the console (default: ${DEFAULT-VALUE}).")
    int consolePort;

    @Option(
            names = "--postgres-port",
            paramLabel = "PORT",
            defaultValue = "15432",
            description = "Of PostgreSQL (default: ${DEFAULT-VALUE}).")
    int postgresPort;

    @Option(
            names = "--kafka-port",
            paramLabel = "PORT",
            defaultValue = "19092",
            description = "Of Kafka (default: ${DEFAULT-VALUE}).")
    int kafkaPort;

    @Option(
            names = "--kafka-controller-port",
            paramLabel = "PORT",
            defaultValue = "19093",
            description = "Of Kafka's controller (default: ${DEFAULT-VALUE}).")
    int kafkaControllerPort;

    @Option(
            names = "--train",
            paramLabel = "LAUNCHER",
            hidden = true,
            description = "Starts each service apart by it, for a cache of its own.")
    @Nullable Path launcher;

    public Settings settings() {
        return new Settings(
                data,
                commandPort,
                queryPort,
                consolePort,
                postgresPort,
                kafkaPort,
                kafkaControllerPort,
                launcher);
    }
}
