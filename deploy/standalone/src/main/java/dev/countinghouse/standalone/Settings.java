package dev.countinghouse.standalone;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/**
 * Where the data are and which ports are taken, each of them on the loopback interface only.
 *
 * @param launcher starts each service in a process of its own, if there is one
 */
record Settings(
        Path data,
        int commandPort,
        int queryPort,
        int postgresPort,
        int kafkaPort,
        int kafkaControllerPort,
        @Nullable Path launcher) {

    Settings {
        data = data.toAbsolutePath().normalize();
    }

    /** The same, with a free port for each zero. */
    Settings withFreePorts() {
        return new Settings(
                data,
                Ports.orFree(commandPort),
                Ports.orFree(queryPort),
                Ports.orFree(postgresPort),
                Ports.orFree(kafkaPort),
                Ports.orFree(kafkaControllerPort),
                launcher);
    }

    /** Of a database of this PostgreSQL, which needs no password on this machine. */
    String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + postgresPort + "/" + database;
    }

    Addresses addresses() {
        return new Addresses(
                ProcessHandle.current().pid(),
                "http://127.0.0.1:" + commandPort,
                "http://127.0.0.1:" + queryPort,
                postgresPort,
                "127.0.0.1:" + kafkaPort);
    }
}
