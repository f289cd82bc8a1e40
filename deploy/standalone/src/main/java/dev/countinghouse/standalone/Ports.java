package dev.countinghouse.standalone;

import dev.countinghouse.cli.local.Settings;
import dev.countinghouse.client.Refusal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Looks before a port is taken, so that a busy one is an error that says what to do. */
final class Ports {

    /** The line of PostgreSQL's own pid file that has the port; the first has the process. */
    private static final int PORT_LINE = 3;

    private Ports() {}

    /**
     * @throws Refusal naming the first port in use and the option that changes it
     */
    static void requireFree(Settings settings, Path postgres) {
        requireFree(settings.commandPort(), "the command service", "--command-port");
        requireFree(settings.queryPort(), "the query service", "--query-port");
        requireFree(settings.consolePort(), "the console", "--console-port");
        if (!isLeftOver(postgres, settings.postgresPort())) {
            requireFree(settings.postgresPort(), "PostgreSQL", "--postgres-port");
        }
        requireFree(settings.kafkaPort(), "Kafka", "--kafka-port");
        requireFree(
                settings.kafkaControllerPort(), "Kafka's controller", "--kafka-controller-port");
    }

    private static void requireFree(int port, String what, String option) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException busy) {
            throw busy(port, what, option, busy);
        }
    }

    private static Refusal busy(int port, String what, String option, IOException cause) {
        return new Refusal(
                "port %d, wanted for %s, is in use: choose another with %s (0 takes any free one)"
                        .formatted(port, what, option),
                cause);
    }

    /**
     * Whether the port is held by the server of this very data directory, which outlived a killed
     * process; it is stopped before another one starts.
     */
    private static boolean isLeftOver(Path postgres, int port) {
        Path file = postgres.resolve("postmaster.pid");
        try {
            if (!Files.exists(file)) return false;
            List<String> lines = Files.readAllLines(file);
            return lines.size() > PORT_LINE
                    && lines.get(PORT_LINE).strip().equals(Integer.toString(port))
                    && ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).isPresent();
        } catch (IOException | NumberFormatException unreadable) {
            return false;
        }
    }
}
