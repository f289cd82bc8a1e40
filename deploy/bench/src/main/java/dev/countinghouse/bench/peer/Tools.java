package dev.countinghouse.bench.peer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Runs the tools that fetch and build peers. */
final class Tools {

    private static final int MOST_WORDS = 300;

    private Tools() {}

    /**
     * @throws IOException with the last words of the tool, if it is not there or fails
     */
    static void run(Path directory, List<String> command) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command)
                        .directory(directory.toFile())
                        .redirectErrorStream(true)
                        .start();
        process.getOutputStream().close();
        String words =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() == 0) return;
        throw new IOException(
                command.getFirst()
                        + " failed: "
                        + words.substring(Math.max(0, words.length() - MOST_WORDS))
                                .replaceAll("\\s+", " "));
    }
}
