package dev.countinghouse.console.page;

import dev.countinghouse.console.api.Path;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Addresses of the console itself. */
public final class Address {

    /** What a page is looked at with only for once: the place in a queue, and a row to begin at. */
    private static final Set<String> PASSING = Set.of(Frames.IN, Frames.AT);

    private Address() {}

    /** With one parameter more, encoded. */
    public static String with(String address, String name, String value) {
        char joint = address.indexOf('?') < 0 ? '?' : '&';
        return address + joint + Path.encoded(name) + "=" + Path.encoded(value);
    }

    /** With some parameters more. */
    public static String with(String address, Map<String, String> parameters) {
        String all = address;
        for (var one : parameters.entrySet()) all = with(all, one.getKey(), one.getValue());
        return all;
    }

    /** A page of a book that tells the truth of a date. */
    static String of(String book, AsOf asOf, String path) {
        String address = "/b/" + Path.encoded(book) + path;
        if (asOf.on() != null) address = with(address, "on", asOf.on().toString());
        return asOf.known() == null ? address : with(address, "known", asOf.known());
    }

    /** What a page is looked at with, always the same for the same; nothing that is but passing. */
    public static String query(Map<String, String> parameters) {
        var lasting = new TreeMap<>(parameters);
        lasting.keySet().removeAll(PASSING);
        return with("", lasting).replaceFirst("^\\?", "");
    }

    /**
     * Reads what {@link #query} writes. What others wrote is heeded as far as it is understood, and
     * never which truth a page tells.
     */
    public static Map<String, String> parameters(String query) {
        var parameters = new TreeMap<String, String>();
        for (String one : query.split("&", -1)) {
            int equals = one.indexOf('=');
            if (equals <= 0) continue;
            try {
                String name = decoded(one.substring(0, equals));
                String value = decoded(one.substring(equals + 1));
                boolean lasting = !Frames.OWN.contains(name) && !PASSING.contains(name);
                if (lasting && !value.isEmpty()) parameters.put(name, value);
            } catch (IllegalArgumentException notEncoded) {
                continue;
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
