package dev.countinghouse.command.delivery;

/** How letters leave. */
interface Route {

    /** Whether there is one at all. */
    boolean isOpen();

    /** Whether the other side knows a repeat by its id, so that what may have gone may go again. */
    boolean knowsRepeats();

    /**
     * Hands a letter over.
     *
     * @return what the other side said when it took it
     * @throws RouteAway if it took nothing, and may later
     * @throws RouteRefused if it will not take it, now or later
     * @throws RouteLost if it may have taken it
     */
    String send(Letter letter);

    /** The other side did not take it for now. */
    final class RouteAway extends RuntimeException {

        private static final long serialVersionUID = 1L;

        RouteAway(String said, Throwable cause) {
            super(said, cause);
        }

        RouteAway(String said) {
            super(said);
        }
    }

    /** The other side says no for good. */
    final class RouteRefused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        RouteRefused(String said, Throwable cause) {
            super(said, cause);
        }

        RouteRefused(String said) {
            super(said);
        }
    }

    /** It was interrupted after the letter was given, before it was taken. */
    final class RouteLost extends RuntimeException {

        private static final long serialVersionUID = 1L;

        RouteLost(String said, Throwable cause) {
            super(said, cause);
        }
    }
}
