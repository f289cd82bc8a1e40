package dev.countinghouse.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The process of a PostgreSQL server, as the file says that it keeps beside its data. */
record Postmaster(Path pidFile) {

    static Postmaster of(Path data) {
        return new Postmaster(data.resolve("postmaster.pid"));
    }

    Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid());
    }

    /** The largest number there is if none runs. */
    long pid() {
        try {
            return Files.exists(pidFile)
                    ? Long.parseLong(Files.readAllLines(pidFile).getFirst().strip())
                    : Long.MAX_VALUE;
        } catch (IOException | RuntimeException unreadable) {
            return Long.MAX_VALUE;
        }
    }

    /** Stops it, if it runs, and its sessions with it. */
    void stop() {
        stop("INT");
    }

    /** Stops it without writing what is not on the disk yet: for data that nobody needs again. */
    void drop() {
        stop("QUIT");
    }

    private void stop(String by) {
        process()
                .filter(process -> process.info().command().orElse("").contains("postgres"))
                .ifPresent(
                        process -> {
                            signal(by, process.pid());
                            Eventually.until(
                                    "the PostgreSQL of " + pidFile + " stops",
                                    () -> !process.isAlive());
                        });
    }

    /** Ends server and sessions as a power cut would: no shutdown, no last write. */
    void kill() {
        ProcessHandle postmaster = process().orElseThrow();
        List<ProcessHandle> all = new ArrayList<>(postmaster.descendants().toList());
        all.addFirst(postmaster);
        all.forEach(process -> signal("KILL", process.pid()));
        Eventually.until(
                "the killed PostgreSQL is gone",
                () -> all.stream().noneMatch(ProcessHandle::isAlive));
    }

    private static void signal(String name, long pid) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
