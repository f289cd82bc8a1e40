package dev.countinghouse.console.bank;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of a file in its surroundings.
 *
 * @param file its SHA-256
 * @param at which line, from 1
 * @param first the number of the first that is shown
 */
public record Excerpt(String file, long at, long first, List<Line> lines) {

    private static final int AROUND = 6;
    private static final int LONGEST = 500;

    /** One of them. */
    public record Line(String text, boolean wanted) {}

    static Excerpt of(String file, byte[] content, long at) {
        String[] all = text(content).split("\\r\\n|\\r|\\n", -1);
        long first = Math.max(1, at - AROUND);
        List<Line> lines = new ArrayList<>();
        for (long i = first; i <= Math.min(all.length, at + AROUND); i++) {
            String text = all[(int) i - 1];
            lines.add(
                    new Line(
                            text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…",
                            i == at));
        }
        return new Excerpt(file, at, first, lines);
    }

    /** UTF-8 where it is that, else as old programs write it. */
    private static String text(byte[] content) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException other) {
            return new String(content, StandardCharsets.ISO_8859_1);
        }
    }
}
