package dev.countinghouse.query.web;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.http.TextValues;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Which part of which list is wanted.
 *
 * @param given how many rows at most, if that is said
 * @param scope the book, the list and the filter, as a digest: a cursor is good for no other
 */
record Paging(
        Truth truth,
        @Nullable Integer given,
        List<String> keys,
        String scope,
        String path,
        TreeMap<String, String> filter) {

    private static final int USUAL_LIMIT = 100;
    private static final int MAX_LIMIT = 1_000;
    private static final int SCOPE_LENGTH = 16;
    private static final int MAX_NAME = 180;
    private static final String LIMIT = "limit";
    private static final String CURSOR = "cursor";

    static Paging of(Parameters parameters, HttpServletRequest request, Supplier<LocalDate> today) {
        Integer limit = parameters.optional(LIMIT, text -> TextValues.whole(text, 1, MAX_LIMIT));
        Cursor cursor = parameters.optional(CURSOR, Cursor::parse);
        Truth truth = cursor == null ? Truth.of(parameters, today) : Truth.of(parameters, cursor);
        Paging paging = of(parameters, request, truth, limit, cursor);
        if (cursor != null && !cursor.scope().equals(paging.scope)) {
            parameters.refuse(CURSOR, "is of another book, list or filter");
        }
        return paging;
    }

    /** All of it: there are no pages. */
    static Paging whole(
            Parameters parameters, HttpServletRequest request, Supplier<LocalDate> today) {
        return of(parameters, request, Truth.of(parameters, today), null, null);
    }

    private static Paging of(
            Parameters parameters,
            HttpServletRequest request,
            Truth truth,
            @Nullable Integer limit,
            @Nullable Cursor cursor) {
        Set<String> others = new HashSet<>(Truth.PARAMETERS);
        others.addAll(Set.of(LIMIT, CURSOR));
        TreeMap<String, String> filter = parameters.besides(others);
        String path = request.getRequestURI();
        List<String> keys = cursor == null ? List.of() : cursor.keys();
        return new Paging(truth, limit, keys, digest(path + filter), path, filter);
    }

    private static String digest(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, SCOPE_LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    /** How many rows a page has at most. */
    int limit() {
        return given == null ? USUAL_LIMIT : given;
    }

    /** Where a page begins, and so many rows more than it has. */
    After after(int more) {
        return new After(keys, limit() + more);
    }

    /** Where an export begins: it ends with the list unless that is said. */
    After afterAll() {
        return new After(keys, given == null ? Integer.MAX_VALUE : given);
    }

    /** What a saved file is called: the list, the date, the position and the filter. */
    String name(BookId book, AsOf asOf, long position) {
        String list = path.substring(path.indexOf("/books/") + 7);
        list = list.substring(list.indexOf('/') + 1);
        var name =
                new StringBuilder(book.value())
                        .append('_')
                        .append(list)
                        .append("_on-")
                        .append(asOf.effectiveOn())
                        .append("_at-")
                        .append(position);
        for (Map.Entry<String, String> one : filter.entrySet()) {
            name.append('_').append(one.getKey()).append('-').append(one.getValue());
        }
        String plain = name.toString().replaceAll("[^A-Za-z0-9._-]", "-");
        return plain.substring(0, Math.min(plain.length(), MAX_NAME)) + ".csv";
    }
}
