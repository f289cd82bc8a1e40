package dev.countinghouse.http;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The trace that a request belongs to, as in W3C trace context.
 *
 * @param id 32 hex digits
 */
public record Trace(String id) {

    private static final Pattern TRACEPARENT =
            Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final String NONE = "0".repeat(32);
    private static final String ATTRIBUTE = Trace.class.getName();

    /** The caller's, when its header is well formed; a new one otherwise. */
    static Trace continuing(@Nullable String traceparent) {
        if (traceparent != null) {
            Matcher parts = TRACEPARENT.matcher(traceparent);
            if (parts.matches() && !parts.group(1).equals(NONE)) return new Trace(parts.group(1));
        }
        var random = ThreadLocalRandom.current();
        return new Trace(hex(random.nextLong()) + hex(random.nextLong() | 1));
    }

    /** What the answer says: this trace, and a place of our own in it. */
    String traceresponse() {
        return "00-" + id + "-" + hex(ThreadLocalRandom.current().nextLong() | 1) + "-00";
    }

    private static String hex(long value) {
        return HexFormat.of().toHexDigits(value);
    }

    void put(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** The trace of a request. */
    public static Trace of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Trace trace ? trace : continuing(null);
    }
}
