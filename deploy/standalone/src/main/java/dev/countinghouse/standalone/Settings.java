package dev.countinghouse.standalone;

import java.nio.file.Path;

/** Where the data are and which ports are taken, each of them on the loopback interface only. */
record Settings(
        Path data,
        int commandPort,
        int queryPort,
        int postgresPort,
        int kafkaPort,
        int kafkaControllerPort) {

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
                Ports.orFree(kafkaControllerPort));
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
