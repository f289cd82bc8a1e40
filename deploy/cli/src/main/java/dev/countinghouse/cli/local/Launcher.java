package dev.countinghouse.cli.local;

import dev.countinghouse.cli.terminal.Terminal;

import java.util.function.BooleanSupplier;

/** Starts everything on this machine, for a tool that finds nothing running. */
public interface Launcher {

    /** Services that answer until they are closed. */
    interface Started extends AutoCloseable {
        Addresses addresses();

        @Override
        void close();
    }

    /**
     * Starts all of it, or nothing.
     *
     * @param cancelled asked between the steps
     * @throws dev.countinghouse.client.Refusal if a port is busy, the data are in use, or it was
     *     cancelled
     */
    Started start(Settings settings, Terminal terminal, BooleanSupplier cancelled) throws Exception;
}
