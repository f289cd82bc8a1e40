package dev.countinghouse.command.delivery;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A message that is sent.
 *
 * @param id tells it from all others, so that a repeat is known as one
 * @param html the same as the text
 */
record Letter(
        String id,
        List<String> recipients,
        String subject,
        String text,
        @Nullable String html,
        List<Enclosure> enclosures) {

    /** A file in it. */
    record Enclosure(String name, String mediaType, byte[] content) {}
}
