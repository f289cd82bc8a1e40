package dev.countinghouse.command.web;

import dev.countinghouse.command.facts.Authority;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.http.Caller;
import dev.countinghouse.http.NewIds;

import java.time.LocalDate;

/**
 * What the body of a request leaves open.
 *
 * @param book where
 * @param today the date of what has none
 * @param caller who asks
 * @param ids for what has none
 */
public record RequestContext(BookId book, LocalDate today, Caller caller, NewIds ids) {

    /** Farther ahead than the longest terms, a date is a slip of the finger. */
    private static final int MOST_YEARS_AHEAD = 10;

    /** What the caller may change alone today. */
    public Authority authority() {
        return new Authority(caller.subject(), today, caller::adjustLimit);
    }

    /** The last date that a body may name. */
    public LocalDate latest() {
        return today.plusYears(MOST_YEARS_AHEAD);
    }

    public String newId() {
        return ids.next();
    }
}
