package dev.countinghouse.command.eventstore.catalog;

import dev.countinghouse.contract.EntityKind;
import dev.countinghouse.contract.EventTags;
import dev.countinghouse.contract.Sha256;

import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Which tags have entries in the index, under which key, and which of several is asked first. */
public final class TagIndex {

    /** Events that name no book are kept in one of this name. */
    public static final String NO_BOOK = "unbooked";

    /** Kinds with long histories: asked only when nothing narrower is known. */
    private static final List<String> BROAD =
            EntityKind.all().stream()
                    .filter(EntityKind::isBroad)
                    .map(EntityKind::name)
                    .sorted()
                    .toList();

    private static final Comparator<Tag> NARROWEST_FIRST =
            Comparator.<Tag>comparingInt(tag -> BROAD.indexOf(tag.key()))
                    .thenComparing(Tag::key)
                    .thenComparing(Tag::value);

    private static final int UUID_LENGTH = 36;
    private static final int TIME_ORDERED = 7;
    private static final long FIRST_48 = 0xFFFF_FFFF_FFFF_0000L;

    /** Of so many digits any number fits into 48 bits. */
    private static final int MOST_DIGITS = 14;

    private static final long LAST_32 = 0xFFFF_FFFFL;

    /** The keys made last, by a part of the tag's hash: a command needs each some four times. */
    private static final AtomicReferenceArray<@Nullable Keyed> LAST =
            new AtomicReferenceArray<>(1 << 12);

    private record Keyed(Tag tag, UUID key) {}

    private TagIndex() {}

    public static boolean isIndexed(Tag tag) {
        return !tag.key().equals(EventTags.BOOK);
    }

    /** Whether a tag, as it is stored, may be on very many events. */
    public static boolean isBroad(String text) {
        return BROAD.contains(text.substring(0, text.indexOf('=')));
    }

    /** The indexed tag that is likely on the fewest events, if there is one. */
    public static @Nullable Tag narrowest(Set<Tag> tags) {
        Tag narrowest = null;
        for (Tag tag : tags) {
            if (!isIndexed(tag)) continue;
            if (narrowest == null || NARROWEST_FIRST.compare(tag, narrowest) < 0) narrowest = tag;
        }
        return narrowest;
    }

    /** The indexed tags, that which is likely on the fewest events first. */
    public static List<Tag> indexed(Set<Tag> tags) {
        return tags.stream().filter(TagIndex::isIndexed).sorted(NARROWEST_FIRST).toList();
    }

    /**
     * As it is stored: {@code kind=value}.
     *
     * @throws IllegalArgumentException if the text could be another tag's too
     */
    public static String text(Tag tag) {
        if (tag.key().indexOf('=') >= 0) {
            throw new IllegalArgumentException("a tag's key has no '=': " + tag.key());
        }
        return tag.key() + "=" + tag.value();
    }

    public static List<String> texts(Collection<Tag> tags) {
        List<String> texts = new ArrayList<>(tags.size());
        for (Tag tag : tags) texts.add(text(tag));
        texts.sort(null);
        return List.copyOf(texts);
    }

    /**
     * 128 bits of a hash; of a UUIDv7 its own first 48 come first; of a value that ends in a
     * number, what is before the number comes first, with how many digits follow, then the number.
     * So things that are made one after the other lie side by side, and what is new goes to few
     * places of the index.
     */
    public static UUID key(Tag tag) {
        int hash = tag.hashCode();
        int place = (hash ^ hash >>> 16) & (LAST.length() - 1);
        Keyed last = LAST.getAcquire(place);
        if (last != null && last.tag.equals(tag)) return last.key;
        UUID key = hashed(tag);
        LAST.setRelease(place, new Keyed(tag, key));
        return key;
    }

    private static UUID hashed(Tag tag) {
        String text = text(tag);
        UUID time = timeOrdered(tag.value());
        if (time != null) {
            UUID hash = hash(text);
            long high =
                    (time.getMostSignificantBits() & FIRST_48)
                            | (hash.getMostSignificantBits() & ~FIRST_48);
            return new UUID(high, hash.getLeastSignificantBits());
        }
        int digits = lastDigits(text);
        return digits == 0 ? hash(text) : numbered(text, digits);
    }

    /** The hash of the text with zeros for its last digits, around the number that they are. */
    private static UUID numbered(String text, int digits) {
        int start = text.length() - digits;
        UUID series = hash(text.substring(0, start) + "0".repeat(digits));
        long number = Long.parseLong(text, start, text.length(), 10);
        return new UUID(
                (series.getMostSignificantBits() & FIRST_48) | number >>> Integer.SIZE,
                number << Integer.SIZE | (series.getLeastSignificantBits() & LAST_32));
    }

    private static int lastDigits(String text) {
        int digits = 0;
        while (digits < MOST_DIGITS && isDigit(text.charAt(text.length() - 1 - digits))) digits++;
        return digits;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static UUID hash(String text) {
        ByteBuffer hash = ByteBuffer.wrap(Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
        return new UUID(hash.getLong(), hash.getLong());
    }

    /** A value that is one, or a request whose key is one. */
    private static @Nullable UUID timeOrdered(String value) {
        String last = EventTags.keyOf(value);
        if (last.length() != UUID_LENGTH || last.charAt(14) != '7') return null;
        try {
            UUID uuid = UUID.fromString(last);
            return uuid.version() == TIME_ORDERED ? uuid : null;
        } catch (IllegalArgumentException justAnotherText) {
            return null;
        }
    }
}
