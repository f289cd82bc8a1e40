package dev.countinghouse.command.audit;

import dev.countinghouse.contract.BookId;

import org.jspecify.annotations.Nullable;

/**
 * What verifying a chain found.
 *
 * @param book whose chain it is; none if there was no event
 * @param fits whether every event fits
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
        @Nullable Misfit misfit) {}
