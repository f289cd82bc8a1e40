package dev.countinghouse.http;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A "no" as RFC 9457 writes it.
 *
 * @param type {@code /problems/} and the reason
 * @param title the same for every problem of its type
 * @param detail what it is about, here and now
 * @param errors what is wrong, field by field, if that is it
 * @param trace where to look in the logs
 * @param headers what the answer's headers say besides
 * @param figures members of their own: what there was, such as how much is open
 */
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable List<FieldError> errors,
        @Nullable String trace,
        @JsonIgnore Map<String, String> headers,
        Map<String, Object> figures) {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final int TRY_AGAIN_SECONDS = 1;

    public static Problem of(String reason, int status, String title, @Nullable String detail) {
        return new Problem(
                "/problems/" + reason, title, status, detail, null, null, Map.of(), Map.of());
    }

    /** It could be granted in a moment. */
    public static Problem unavailable(String reason, String title, @Nullable String detail) {
        return of(reason, 503, title, detail)
                .with("Retry-After", Integer.toString(TRY_AGAIN_SECONDS));
    }

    static Problem invalid(List<FieldError> errors) {
        return new Problem(
                "/problems/invalid-request",
                "The request is invalid",
                400,
                null,
                errors,
                null,
                Map.of(),
                Map.of());
    }

    @Override
    @JsonAnyGetter
    public Map<String, Object> figures() {
        return figures;
    }

    /** With what there was as members of its own. */
    public Problem telling(Map<String, Object> more) {
        return new Problem(type, title, status, detail, errors, trace, headers, more);
    }

    Problem with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Problem(type, title, status, detail, errors, trace, more, figures);
    }

    Problem in(Trace place) {
        return new Problem(type, title, status, detail, errors, place.id(), headers, figures);
    }
}
