package dev.countinghouse.command.eventstore.read;

/**
 * The end of a book.
 *
 * @param bookPosition of its last event as its head has it, 0 for an empty book
 * @param hash of the chain there, zero bytes for an empty book
 * @param lastEvent the book position of the last event there is; it differs from the head's only if
 *     somebody changed the log
 */
@SuppressWarnings("ArrayRecordComponent")
public record BookHead(long bookPosition, byte[] hash, long lastEvent) {}
