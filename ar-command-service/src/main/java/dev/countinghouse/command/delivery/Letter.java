package dev.countinghouse.command.delivery;

import dev.countinghouse.contract.delivery.DeliveryPrepared;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What is sent.
 *
 * @param html the same as the text
 */
record Letter(
        DeliveryPrepared prepared, String text, @Nullable String html, List<Enclosure> enclosures) {

    /** A file in it. */
    record Enclosure(String name, String mediaType, byte[] content) {}

    /** Tells it from all others, so that a repeat is known as one. */
    String id() {
        return prepared.delivery() + "." + prepared.book() + "@countinghouse";
    }
}
