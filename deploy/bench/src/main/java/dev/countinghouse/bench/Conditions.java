package dev.countinghouse.bench;

import dev.countinghouse.bench.lab.Lab;
import dev.countinghouse.bench.lab.Scale;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Under what the figures were taken. */
final class Conditions {

    private static final List<String> SETTINGS =
            List.of(
                    "server_version",
                    "fsync",
                    "synchronous_commit",
                    "full_page_writes",
                    "wal_compression",
                    "shared_buffers",
                    "max_wal_size",
                    "checkpoint_timeout");

    private Conditions() {}

    static List<String> of(Lab lab) throws SQLException, IOException, InterruptedException {
        Scale scale = lab.scale();
        List<String> settings = new ArrayList<>();
        for (String setting : SETTINGS) settings.add(setting + " " + lab.show(setting));
        return List.of(
                "commit %s, %s".formatted(commit(lab), LocalDate.now()),
                "%d processors, %s %s, Java %s"
                        .formatted(
                                Runtime.getRuntime().availableProcessors(),
                                System.getProperty("os.name"),
                                System.getProperty("os.version"),
                                Runtime.version()),
                "PostgreSQL: " + String.join(", ", settings),
                "%d rounds of %d ms, contenders taking turns; medians, with the lowest and the highest"
                        .formatted(scale.rounds(), scale.length().toMillis()),
                "Kafka, each instance of a service, and peers that are not only a database run in"
                        + " processes of their own; the rest of a contender in the bench's",
                "services are started by deploy/run, with its options of the JVM and its cache; before"
                        + " their first turn they had %d s of load"
                                .formatted(scale.serviceWarmUp().toSeconds()),
                "WAL and statements are those of the whole PostgreSQL server",
                "rates are in events; an event is one a command unless a row says otherwise");
    }

    private static String commit(Lab lab) throws IOException, InterruptedException {
        Process git =
                new ProcessBuilder("git", "describe", "--always", "--dirty")
                        .directory(lab.root().toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        String text = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return git.waitFor() == 0 ? text.strip() : "unknown";
    }
}
