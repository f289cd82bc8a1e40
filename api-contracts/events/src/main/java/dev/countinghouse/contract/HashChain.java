package dev.countinghouse.contract;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The chain that makes a book's history tamper-evident: each event's hash covers the one before it,
 * its place, its time and its content.
 *
 * <pre>
 * hash(0)  = 32 zero bytes
 * hash(n)  = SHA-256( hash(n-1) ‖ book position ‖ recorded at ‖ content(n) )
 * content  = SHA-256( event id ‖ text(name) ‖ text(tag) of each tag, sorted ‖ text(payload) ‖ text(metadata) )
 * text(x)  = length of x in bytes ‖ x
 * </pre>
 *
 * Book position and recorded at (microseconds since 1970) are 8 bytes, lengths are 4, the event id
 * is 16, all big-endian; a tag is {@code kind=value} in UTF-8. The position in the store is left
 * out, so that a book can move to another store with its chain.
 */
public final class HashChain {

    public static final int HASH_BYTES = 32;

    private HashChain() {}

    /** The hash before a book's first event. */
    public static byte[] origin() {
        return new byte[HASH_BYTES];
    }

    public static byte[] next(
            byte[] previous, long bookPosition, Instant recordedAt, byte[] content) {
        MessageDigest sha = Sha256.begin();
        sha.update(previous);
        sha.update(
                ByteBuffer.allocate(16)
                        .putLong(bookPosition)
                        .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, recordedAt))
                        .flip());
        sha.update(content);
        return sha.digest();
    }

    /**
     * The digest of what an event says.
     *
     * @param tags each {@code kind=value}, in any order
     */
    public static byte[] content(
            UUID eventId, String name, Collection<String> tags, byte[] payload, byte[] metadata) {
        MessageDigest sha = Sha256.begin();
        sha.update(
                ByteBuffer.allocate(16)
                        .putLong(eventId.getMostSignificantBits())
                        .putLong(eventId.getLeastSignificantBits())
                        .flip());
        text(sha, name.getBytes(StandardCharsets.UTF_8));
        for (String tag : new TreeSet<>(tags)) text(sha, tag.getBytes(StandardCharsets.UTF_8));
        text(sha, payload);
        text(sha, metadata);
        return sha.digest();
    }

    private static void text(MessageDigest sha, byte[] bytes) {
        sha.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
        sha.update(bytes);
    }
}
