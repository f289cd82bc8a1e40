package dev.countinghouse.cli.local;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;

/**
 * Where the data are and which ports are taken, each of them on the loopback interface only.
 *
 * @param launcher starts each service in a process of its own, if there is one
 */
public record Settings(
        Path data,
        int commandPort,
        int queryPort,
        int consolePort,
        int postgresPort,
        int kafkaPort,
        int kafkaControllerPort,
        @Nullable Path launcher) {

    public Settings {
        data = data.toAbsolutePath().normalize();
    }

    /** The same, with a free port for each zero. */
    public Settings withFreePorts() {
        return new Settings(
                data,
                orFree(commandPort),
                orFree(queryPort),
                orFree(consolePort),
                orFree(postgresPort),
                orFree(kafkaPort),
                orFree(kafkaControllerPort),
                launcher);
    }

    private static int orFree(int port) {
        if (port != 0) return port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Addresses addresses() {
        return new Addresses(
                ProcessHandle.current().pid(),
                "http://127.0.0.1:" + commandPort,
                "http://127.0.0.1:" + queryPort,
                "http://127.0.0.1:" + consolePort,
                postgresPort,
                "127.0.0.1:" + kafkaPort);
    }
}
