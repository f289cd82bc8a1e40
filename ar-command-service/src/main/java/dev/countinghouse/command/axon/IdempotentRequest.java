package dev.countinghouse.command.axon;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.contract.EventMetadata;
import dev.countinghouse.contract.EventTags;

import org.axonframework.messaging.core.Metadata;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * What makes a request the same as another: its book, who sent it, and the key that he gave it. A
 * key is its caller's own.
 *
 * @param name caller and key, as the request's tag has them
 * @param digest of all that it asks for
 */
record IdempotentRequest(String book, String name, String key, String digest) {

    /** The one that a command came with, if it has a key. */
    static @Nullable IdempotentRequest of(Metadata metadata) {
        String key = metadata.get(EventMetadata.IDEMPOTENCY_KEY);
        if (key == null) return null;
        String book = metadata.get(EventTags.BOOK);
        String digest = metadata.get(EventMetadata.REQUEST_DIGEST);
        if (book == null || digest == null) {
            throw new IllegalStateException("a request with a key has a book and a digest");
        }
        return new IdempotentRequest(book, EventTags.request(caller(metadata), key), key, digest);
    }

    /** The tag of a request's events, if it has a key. */
    static @Nullable Tag tag(Metadata metadata) {
        String key = metadata.get(EventMetadata.IDEMPOTENCY_KEY);
        return key == null
                ? null
                : new Tag(EventTags.REQUEST, EventTags.request(caller(metadata), key));
    }

    /** Nobody, where commands are sent from within and name no caller. */
    private static String caller(Metadata metadata) {
        return metadata.getOrDefault(EventMetadata.ACTOR, "");
    }

    /** The events that it led to. */
    EventCriteria events() {
        return EventCriteria.havingTags(
                Set.of(new Tag(EventTags.BOOK, book), new Tag(EventTags.REQUEST, name)));
    }

    /**
     * @throws Rejection if the key was used for something else
     */
    void requireSame(@Nullable String other) {
        if (!digest.equals(other)) throw new Rejection(SharedReason.IDEMPOTENCY_KEY_REUSED, key);
    }
}
