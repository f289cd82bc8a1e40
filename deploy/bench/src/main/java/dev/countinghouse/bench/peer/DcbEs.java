package dev.countinghouse.bench.peer;

import static dev.countinghouse.bench.lab.OracleException.require;

import dev.countinghouse.bench.append.Payload;
import dev.countinghouse.bench.lab.Absent;
import dev.countinghouse.bench.lab.Contender;
import dev.countinghouse.bench.lab.Lab;
import dev.countinghouse.bench.lab.LineProcess;
import dev.countinghouse.bench.lab.Load;
import dev.countinghouse.bench.lab.Sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * dcb-es on PostgreSQL: conditional appends of one event each, driven by a script of ours in Node.
 */
public final class DcbEs implements Contender {

    public static final String NAME = "dcb-es";

    private static final String DRIVER = "deploy/bench/peers/dcb-es/driver.mjs";
    private static final String VERSION = "7.0.1";
    private static final int CONNECTIONS = 64;

    private final LineProcess process;

    private DcbEs(LineProcess process) {
        this.process = process;
    }

    public static Contender start(Lab lab) throws InterruptedException {
        try {
            Path directory = lab.directory("dcb-es");
            fetch(directory);
            Path driver = directory.resolve("driver.mjs");
            Files.copy(lab.root().resolve(DRIVER), driver);
            lab.url("dcb_es");
            LineProcess process =
                    LineProcess.start(
                            NAME,
                            lab.log("dcb-es"),
                            List.of(
                                    "node",
                                    driver.toString(),
                                    "postgresql://postgres@127.0.0.1:%d/dcb_es"
                                            .formatted(lab.postgresPort()),
                                    Integer.toString(CONNECTIONS),
                                    Integer.toString(lab.scale().entities()),
                                    Integer.toString(Payload.BYTES)));
            process.answer();
            return new DcbEs(process);
        } catch (IOException failed) {
            return new Absent(NAME, String.valueOf(failed.getMessage()));
        }
    }

    /**
     * Its package names its sibling by a path of its authors' workspace, which npm cannot follow:
     * both are unpacked to where Node looks for them.
     */
    private static void fetch(Path directory) throws IOException, InterruptedException {
        Tools.run(
                directory,
                List.of("npm", "install", "--no-audit", "--no-fund", "pg@8", "pg-copy-streams@7"));
        for (String name : List.of("event-store", "event-store-postgres")) {
            Tools.run(directory, List.of("npm", "pack", "@dcb-es/" + name + "@" + VERSION));
            Path target = directory.resolve("node_modules/@dcb-es").resolve(name);
            Files.createDirectories(target);
            Tools.run(
                    directory,
                    List.of(
                            "tar",
                            "xzf",
                            "dcb-es-" + name + "-" + VERSION + ".tgz",
                            "-C",
                            target.toString(),
                            "--strip-components=1"));
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Sample under(Load load, Duration length) throws IOException {
        return Sample.parse(process.ask("append " + load.inFlight() + " " + length.toMillis()));
    }

    @Override
    public void verify() throws IOException {
        String answer = process.ask("verify");
        require(answer.equals("right"), NAME + " has " + answer);
    }

    @Override
    public Map<String, Long> processes() {
        return Map.of("node", process.pid());
    }

    @Override
    public void close() {
        process.close();
    }
}
