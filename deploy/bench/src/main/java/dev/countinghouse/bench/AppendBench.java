package dev.countinghouse.bench;

import dev.countinghouse.bench.Contender.Sample;
import dev.countinghouse.command.eventstore.StoreLimits;
import dev.countinghouse.embedded.EmbeddedPostgres;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Conditional appends in a second, by how many are in flight: group commit beside none. */
public final class AppendBench {

    private static final List<Integer> IN_FLIGHT = List.of(1, 16, 64, 256);
    private static final Duration WARM_UP = Duration.ofSeconds(3);

    private final Contender single;
    private final Contender group;

    private AppendBench(EmbeddedPostgres server) {
        single = new Contender("one commit each", server, StoreLimits.DEFAULT.withBatchCommands(1));
        group = new Contender("group commit", server, StoreLimits.DEFAULT);
    }

    /** Arguments: a directory on a disk, rounds, seconds for each figure of a round. */
    public static void main(String[] arguments) throws IOException {
        Path directory = Path.of(arguments[0]);
        int rounds = Integer.parseInt(arguments[1]);
        Duration length = Duration.ofSeconds(Long.parseLong(arguments[2]));
        Files.createDirectories(directory);
        String kind = Files.getFileStore(directory).type();
        if (kind.equals("tmpfs")) {
            throw new IllegalArgumentException(
                    directory + " is in memory; durable means on a disk");
        }
        System.out.println(run(directory, rounds, length));
    }

    /** The report; nothing of it is known before the oracle has looked at both logs. */
    static String run(Path directory, int rounds, Duration length) throws IOException {
        long before = DiskProbe.syncsPerSecond(directory);
        Map<Integer, Map<String, List<Sample>>> samples;
        Path data = Files.createTempDirectory(directory, "postgres");
        try (EmbeddedPostgres server = EmbeddedPostgres.at(data, freePort())) {
            var bench = new AppendBench(server);
            try (bench.single;
                    bench.group) {
                samples = bench.rounds(rounds, length);
                bench.single.verify();
                bench.group.verify();
            }
        } finally {
            delete(data);
        }
        long after = DiskProbe.syncsPerSecond(directory);
        return Report.of(samples, rounds, length, before, after);
    }

    private Map<Integer, Map<String, List<Sample>>> rounds(int rounds, Duration length) {
        Map<Integer, Map<String, List<Sample>>> samples = new TreeMap<>();
        Duration warmUp = length.compareTo(WARM_UP) < 0 ? length : WARM_UP;
        for (Contender contender : List.of(single, group)) contender.load(64, warmUp);
        for (int round = 0; round < rounds; round++) {
            List<Contender> order =
                    round % 2 == 0 ? List.of(single, group) : List.of(group, single);
            for (int inFlight : IN_FLIGHT) {
                for (Contender contender : order) {
                    samples.computeIfAbsent(inFlight, x -> new TreeMap<>())
                            .computeIfAbsent(contender.name(), x -> new ArrayList<>())
                            .add(contender.load(inFlight, length));
                }
            }
        }
        return samples;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
