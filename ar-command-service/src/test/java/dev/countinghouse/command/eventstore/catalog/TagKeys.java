package dev.countinghouse.command.eventstore.catalog;

import org.axonframework.messaging.eventstreaming.Tag;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The index keys of tags, for rows that a test writes by hand. */
public final class TagKeys {

    private TagKeys() {}

    /**
     * @param tags each {@code kind=value}
     */
    public static List<UUID> of(List<String> tags) {
        return tags.stream().flatMap(TagKeys::of).toList();
    }

    private static Stream<UUID> of(String text) {
        String[] parts = text.split("=", 2);
        var tag = new Tag(parts[0], parts[1]);
        return TagIndex.isIndexed(tag) ? Stream.of(TagIndex.key(tag)) : Stream.empty();
    }
}
