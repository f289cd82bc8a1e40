package dev.countinghouse.command.axon;

import com.fasterxml.jackson.annotation.JsonIgnore;

import org.jspecify.annotations.Nullable;

/**
 * What a caller gets for a command.
 *
 * @param id of what the command was about
 * @param position of the last event that it led to, now or when it was first sent: a query that is
 *     given it shows that event
 * @param status how it stands, where that is not plain, such as {@code proposed}
 * @param repeated whether nothing was recorded now, because it was before
 */
public record Receipt(
        String id, long position, @Nullable String status, @JsonIgnore boolean repeated)
        implements Answer {}
