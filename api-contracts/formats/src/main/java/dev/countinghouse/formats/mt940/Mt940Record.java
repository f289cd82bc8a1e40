package dev.countinghouse.formats.mt940;

import dev.countinghouse.formats.Line;

import java.util.List;
import java.util.stream.Collectors;

/** What a {@link Mt940Reader} reads, in the order of the file: all its lines, once each. */
public sealed interface Mt940Record {

    List<Line> lines();

    default long line() {
        return lines().getFirst().number();
    }

    /**
     * A field of a message.
     *
     * @param tag for example {@code 61}, {@code 60F}
     * @param text after the tag, its lines joined by {@code \n}
     */
    record Field(String tag, String text, List<Line> lines) implements Mt940Record {

        static Field of(String tag, List<Line> lines) {
            String text = lines.stream().map(Line::text).collect(Collectors.joining("\n"));
            return new Field(tag, text.substring(tag.length() + 2).stripTrailing(), lines);
        }
    }

    /** The envelope: a block of SWIFT's, an end of message, or a bank's own lines. */
    record Envelope(List<Line> lines) implements Mt940Record {

        /** Whether a message ends with it. */
        public boolean isEnd() {
            return lines.getFirst().text().startsWith("-");
        }
    }
}
