package dev.countinghouse.command.web;

import dev.countinghouse.command.Contention;
import dev.countinghouse.command.Reason;
import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.eventstore.limits.EventStoreException;
import dev.countinghouse.command.eventstore.limits.EventsTooLargeException;
import dev.countinghouse.command.eventstore.limits.StoreBusyException;
import dev.countinghouse.command.eventstore.limits.UndecidedAppendException;
import dev.countinghouse.http.Problem;
import dev.countinghouse.http.ProblemMapping;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The problems of commands: what the facts forbid, and what the store cannot do just now. */
final class CommandProblems implements ProblemMapping {

    private static final Logger log = LoggerFactory.getLogger(CommandProblems.class);

    private final Outage storeAway = new Outage(System::nanoTime);

    @Override
    public @Nullable Problem problem(Throwable failure) {
        return switch (failure) {
            case Rejection e -> refused(e);
            case Contention e ->
                    Problem.unavailable("contention", "Others change the same just now", null);
            case Undecided e -> undecided();
            case UndecidedAppendException e -> undecided();
            case StoreBusyException e ->
                    Problem.unavailable("store-busy", "More waits than can be recorded", null);
            case EventsTooLargeException e ->
                    Problem.of("event-too-large", 413, "It would record too much", e.getMessage());
            case EventStoreException e -> storeAway(e);
            default -> null;
        };
    }

    /** It may be recorded: only what cannot be done twice may be sent again. */
    private static Problem undecided() {
        return Problem.unavailable(
                "undecided",
                "Whether it was recorded is not known yet",
                "send it again with the same Idempotency-Key");
    }

    /** Each request says so to its caller; the log is told once. */
    private Problem storeAway(RuntimeException failure) {
        if (storeAway.begins()) log.warn("the event store is not available", failure);
        else log.debug("the event store is not available", failure);
        return Problem.unavailable("store-unavailable", "The event store is not available", null);
    }

    private static Problem refused(Rejection rejection) {
        Reason reason = rejection.reason();
        return Problem.of(reason.code(), status(reason.kind()), reason.words(), rejection.subject())
                .telling(rejection.figures());
    }

    static int status(Reason.Kind kind) {
        return switch (kind) {
            case UNKNOWN -> 404;
            case CONFLICT -> 409;
            case INVALID -> 422;
        };
    }
}
