package dev.countinghouse.command.web;

/** Whether a command was recorded is not known yet. */
final class Undecided extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Undecided(Exception cause) {
        super("no receipt came in time", cause, false, false);
    }
}
