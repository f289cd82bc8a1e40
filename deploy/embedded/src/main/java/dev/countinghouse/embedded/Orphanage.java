package dev.countinghouse.embedded;

import java.io.IOException;

/**
 * Ends a server when this process has ended, however it did: the server would run on. A shell waits
 * for the end of its input, which only this process has open.
 */
final class Orphanage implements AutoCloseable {

    /**
     * Its input ends without a line only if nobody is there to stop the server. By then another
     * process may have started one on the same data, which is left alone.
     */
    private static final String WAIT_AND_STOP =
            "trap '' INT TERM HUP; read -r line && exit;"
                    + " [ \"$(head -n 1 \"$0\")\" = \"$1\" ] && kill -INT \"$1\"";

    private final Process shell;

    private Orphanage(Process shell) {
        this.shell = shell;
    }

    static Orphanage of(Postmaster server) throws IOException {
        return new Orphanage(
                new ProcessBuilder(
                                "sh",
                                "-c",
                                WAIT_AND_STOP,
                                server.pidFile().toString(),
                                Long.toString(server.pid()))
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
