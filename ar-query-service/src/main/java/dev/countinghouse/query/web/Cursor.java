package dev.countinghouse.query.web;

import dev.countinghouse.contract.EventJson;
import dev.countinghouse.web.InvalidRequest;

import tools.jackson.core.JacksonException;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * Where a list goes on: after the row with these keys, in the same truth as the page before. So all
 * pages of a list tell one state, whatever happens between them.
 */
public record Cursor(AsOf asOf, List<String> keys) {

    private static final int MAX_LENGTH = 2_000;

    public Cursor {
        keys = List.copyOf(keys);
    }

    static Cursor parse(String text) {
        if (text.length() > MAX_LENGTH) throw unknown();
        try {
            byte[] json = Base64.getUrlDecoder().decode(text);
            String[] parts = EventJson.mapper().readValue(json, String[].class);
            if (parts == null || parts.length < 2) throw unknown();
            for (String part : parts) if (part == null) throw unknown();
            return new Cursor(
                    new AsOf(LocalDate.parse(parts[0]), Long.parseLong(parts[1])),
                    Arrays.asList(parts).subList(2, parts.length));
        } catch (IllegalArgumentException | DateTimeException | JacksonException notOurs) {
            throw unknown();
        }
    }

    private static InvalidRequest unknown() {
        return new InvalidRequest("cursor", "is not one that this list gave");
    }

    @Override
    public String toString() {
        String[] parts = new String[keys.size() + 2];
        parts[0] = asOf.effectiveOn().toString();
        parts[1] = Long.toString(asOf.known());
        for (int i = 0; i < keys.size(); i++) parts[i + 2] = keys.get(i);
        byte[] json = EventJson.mapper().writeValueAsBytes(parts);
        return new String(
                Base64.getUrlEncoder().withoutPadding().encode(json), StandardCharsets.US_ASCII);
    }
}
