package dev.countinghouse.embedded;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Ends a server when this process has ended, however it did: the server would run on. A shell waits
 * for the end of its input, which only this process has open.
 */
final class Orphanage implements AutoCloseable {

    /** Its input ends without a line only if nobody is there to stop the server. */
    private static final String WAIT_AND_STOP =
            "trap '' INT TERM HUP; read -r line && exit; kill -INT $(head -n 1 \"$0\")";

    private final Process shell;

    private Orphanage(Process shell) {
        this.shell = shell;
    }

    /**
     * @param pidFile has the server's process in its first line, as long as it runs
     */
    static Orphanage of(Path pidFile) throws IOException {
        return new Orphanage(
                new ProcessBuilder("sh", "-c", WAIT_AND_STOP, pidFile.toString())
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start());
    }

    @Override
    public void close() {
        try (var input = shell.outputWriter()) {
            input.write("stopped\n");
        } catch (IOException goneAlready) {
            shell.destroyForcibly();
        }
    }
}
