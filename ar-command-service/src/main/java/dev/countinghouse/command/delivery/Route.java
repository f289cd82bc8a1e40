package dev.countinghouse.command.delivery;

/** How messages leave. */
interface MailRoute {

    /** Whether there is one at all. */
    boolean isOpen();

    /**
     * Hands a message to the mail system.
     *
     * @return what the mail system said when it took it
     * @throws MailAway if the mail system took nothing, and may later
     * @throws MailRefused if it will not take it, now or later
     * @throws MailLost if it may have taken it
     */
    String send(Letter letter);

    /** The mail system did not take it for now. */
    final class MailAway extends RuntimeException {

        private static final long serialVersionUID = 1L;

        MailAway(String said, Throwable cause) {
            super(said, cause);
        }
    }

    /** The mail system says no for good. */
    final class MailRefused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        MailRefused(String said, Throwable cause) {
            super(said, cause);
        }
    }

    /** It was interrupted after the message was given, before it was taken. */
    final class MailLost extends RuntimeException {

        private static final long serialVersionUID = 1L;

        MailLost(String said, Throwable cause) {
            super(said, cause);
        }
    }
}
