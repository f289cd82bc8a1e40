package dev.countinghouse.shipped;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Where the files are that are tried here, and the tools of others that try them. */
public final class Checkout {

    public static final Path DEPLOY =
            Path.of(System.getProperty("countinghouse.root", "."), "deploy").normalize();

    private Checkout() {}

    /** What a tool said, and how it ended. */
    public record Said(int code, String words) {}

    public static boolean has(String tool) {
        try {
            run(tool, "--version");
            return true;
        } catch (IOException absent) {
            return false;
        }
    }

    public static Said run(String... command) throws IOException {
        Process process = new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
        String words =
                new String(
                        process.getInputStream().readAllBytes(),
                        java.nio.charset.StandardCharsets.UTF_8);
        try {
            return new Said(process.waitFor(), words);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
