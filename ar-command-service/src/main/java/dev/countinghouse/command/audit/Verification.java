package dev.countinghouse.command.audit;

import com.fasterxml.jackson.annotation.JsonProperty;

import dev.countinghouse.contract.BookId;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What verifying a chain found.
 *
 * @param book whose chain it is; none if there was no event
 * @param fits whether there is an event, and every event fits
 * @param count how many events fit, up to the first that does not
 * @param from the first book position that was looked at, 0 if none
 * @param until the last book position that fits, 0 if none
 * @param lastPosition its position in the store, 0 if none
 * @param head the hash there, in hex: noted, it shows later whether this history was rewritten
 * @param anchored whether the chain was checked from its origin, or from a hash that was given;
 *     else the first event's own hash was taken on trust
 * @param misfit the first event that does not fit
 */
public record Verification(
        @Nullable BookId book,
        boolean fits,
        long count,
        long from,
        long until,
        long lastPosition,
        String head,
        boolean anchored,
        @Nullable Misfit misfit) {

    /** What a line has that no hash covers: a book can move to another store with its chain. */
    private static final List<String> UNCOVERED = List.of("position");

    /** Which parts of an event can be changed, within their order, without that being found. */
    @JsonProperty
    public List<String> uncovered() {
        return UNCOVERED;
    }
}
