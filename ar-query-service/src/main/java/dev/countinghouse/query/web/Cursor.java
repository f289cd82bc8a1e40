package dev.countinghouse.query.web;

import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.Text;
import dev.countinghouse.http.TextValues;
import dev.countinghouse.http.Values;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * Where a list goes on: after the row with these keys, in the same truth as the page before. So all
 * pages of a list tell one state, whatever happens between them.
 *
 * @param scope the book, the list and the filter that it is good for, as a digest
 */
public record Cursor(AsOf asOf, String scope, List<String> keys) {

    private static final int MAX_LENGTH = 2_000;
    private static final int MAX_KEY = 100;
    private static final int FIRST_KEY = 3;

    public Cursor {
        keys = List.copyOf(keys);
    }

    /**
     * @throws IllegalArgumentException if it is not one that a list gave
     */
    static Cursor parse(String text) {
        try {
            if (text.length() > MAX_LENGTH) throw unknown();
            byte[] json = Base64.getUrlDecoder().decode(text);
            String[] parts = EventJson.mapper().readValue(json, String[].class);
            if (parts.length < FIRST_KEY) throw unknown();
            for (String part : parts) Text.line(part, MAX_KEY, "a key");
            return new Cursor(
                    new AsOf(Values.parseDate(parts[0]), TextValues.position(parts[1])),
                    parts[2],
                    Arrays.asList(parts).subList(FIRST_KEY, parts.length));
        } catch (RuntimeException notOurs) {
            throw new IllegalArgumentException("is not one that this list gave", notOurs);
        }
    }

    private static IllegalArgumentException unknown() {
        return new IllegalArgumentException("is of another form");
    }

    @Override
    public String toString() {
        String[] parts = new String[keys.size() + FIRST_KEY];
        parts[0] = asOf.effectiveOn().toString();
        parts[1] = Long.toString(asOf.known());
        parts[2] = scope;
        for (int i = 0; i < keys.size(); i++) parts[i + FIRST_KEY] = keys.get(i);
        byte[] json = EventJson.mapper().writeValueAsBytes(parts);
        return new String(
                Base64.getUrlEncoder().withoutPadding().encode(json), StandardCharsets.US_ASCII);
    }
}
