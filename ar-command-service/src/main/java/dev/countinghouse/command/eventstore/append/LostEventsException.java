package dev.countinghouse.command.eventstore.append;

/** The server came back without events that it had acknowledged: nothing more may be appended. */
final class LostEventsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LostEventsException(long acknowledged, long found) {
        super(
                "the log ends at position "
                        + found
                        + ", but position "
                        + acknowledged
                        + " was acknowledged: the server has lost events");
    }
}
