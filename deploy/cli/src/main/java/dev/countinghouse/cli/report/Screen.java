package dev.countinghouse.cli.report;

import dev.countinghouse.cli.terminal.Terminal;
import dev.countinghouse.client.Api;

import java.time.LocalDate;

/** How a book stands on a day, and whether its three proofs tie. */
public final class Screen {

    private final Terminal terminal;
    private final Reader reader;

    /**
     * @param position what the answers must know
     */
    public Screen(Terminal terminal, Api api, String book, long position) {
        this.terminal = terminal;
        this.reader = new Reader(api, book, position);
    }

    /**
     * Prints all of it.
     *
     * @return whether everything ties
     */
    public boolean print(LocalDate from, LocalDate to) throws InterruptedException {
        AgingTable.print(terminal, reader, to);
        MostOverdue.print(terminal, reader, to);
        return Proofs.print(terminal, reader, from, to);
    }
}
