package dev.countinghouse.query.web;

import dev.countinghouse.http.Problem;
import dev.countinghouse.http.ProblemMapping;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** What a query answers when it cannot answer. */
final class QueryProblems implements ProblemMapping {

    private static final Logger log = LoggerFactory.getLogger(QueryProblems.class);

    @Override
    public @Nullable Problem problem(Throwable failure) {
        return switch (failure) {
            case NotReached e ->
                    Problem.unavailable(
                            "position-not-reached",
                            "The answer is not as new as it was asked to be",
                            e.getMessage());
            case NotReady e ->
                    Problem.unavailable(
                            "projection-not-ready", "The tables are being made", e.getMessage());
            case BookUnknown e ->
                    Problem.of("book-unknown", 404, "There is no such book", e.getMessage());
            case Spool.TooLarge e ->
                    Problem.of("export-too-large", 422, "The list is too long", e.getMessage());
            case NotFound e ->
                    Problem.of("not-found", 404, "There is no such thing", e.getMessage());
            case QueryTimeoutException e -> {
                log.warn("a query took too long", e);
                yield Problem.unavailable("query-too-long", "The query took too long", null);
            }
            case TransientDataAccessException e -> away(e);
            case DataAccessResourceFailureException e -> away(e);
            case CannotCreateTransactionException e -> away(e);
            default -> null;
        };
    }

    private static Problem away(Exception failure) {
        log.warn("the database does not answer", failure);
        return Problem.unavailable("database-away", "The database does not answer", null);
    }
}
