package dev.countinghouse.standalone;

import dev.countinghouse.cli.local.Addresses;
import dev.countinghouse.cli.local.DataDirectory;
import dev.countinghouse.cli.local.Tokens;
import dev.countinghouse.client.Api;
import dev.countinghouse.embedded.Eventually;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The command line in a process of its own, which can be killed. */
final class Child implements AutoCloseable {

    private static final int LIMIT_SECONDS = 180;

    private final Process process;
    private final Path output;
    private final Path errors;

    Child(String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                ProcessHandle.current().info().command().orElse("java"),
                                "-Xmx512m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Countinghouse.class.getName()));
        command.addAll(List.of(arguments));
        output = Files.createTempFile("countinghouse-child", ".out");
        errors = Files.createTempFile("countinghouse-child", ".err");
        process =
                new ProcessBuilder(command)
                        .redirectError(errors.toFile())
                        .redirectOutput(output.toFile())
                        .start();
    }

    /** Everything on a data directory, on any ports, once it is ready. */
    static Child machine(Path data) throws IOException {
        var machine =
                new Child(
                        "--command-port=0",
                        "--query-port=0",
                        "--console-port=0",
                        "--postgres-port=0",
                        "--kafka-port=0",
                        "--kafka-controller-port=0",
                        "--data=" + data);
        Eventually.until(
                "the machine is ready",
                () -> machine.says("Stop with Ctrl-C") || !machine.isAlive());
        if (!machine.isAlive()) throw new AssertionError(machine.output() + machine.errors());
        return machine;
    }

    /**
     * What runs on a data directory, asked with everything allowed.
     *
     * @param keys the data directory whose key signs that
     */
    static Api api(Path data, Path keys) {
        Addresses at = DataDirectory.running(data).orElseThrow();
        String token = Tokens.of(keys).forEverything("tester");
        return new Api(at.command(), at.query(), () -> token);
    }

    boolean says(String words) {
        return output().contains(words);
    }

    /** What it wrote to its standard output. */
    String output() {
        return text(output);
    }

    /** What it wrote to its standard error. */
    String errors() {
        return text(errors);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** As the kernel would: nothing of it runs any more. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        exit();
    }

    /** As Ctrl-C or a service manager would. */
    int stop() throws InterruptedException {
        process.destroy();
        return exit();
    }

    int exit() throws InterruptedException {
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("the child does not end:\n" + output() + errors());
        }
        return process.exitValue();
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        Files.deleteIfExists(output);
        Files.deleteIfExists(errors);
    }
}
