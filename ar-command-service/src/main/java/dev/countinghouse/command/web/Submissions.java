package dev.countinghouse.command.web;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EventMetadata;
import dev.countinghouse.contract.EventTags;
import dev.countinghouse.contract.Sha256;
import dev.countinghouse.http.BookCalendar;
import dev.countinghouse.http.Caller;
import dev.countinghouse.http.InvalidRequest;
import dev.countinghouse.http.JsonBodies;
import dev.countinghouse.http.JsonBody;
import dev.countinghouse.http.NewIds;
import dev.countinghouse.http.Trace;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Makes a {@link Submission} of a request to an endpoint of a book. */
final class Submissions implements HandlerMethodArgumentResolver {

    static final String KEY = "Idempotency-Key";

    private static final int MAX_KEY = 128;

    private final JsonBodies bodies;
    private final BookCalendar calendar;
    private final NewIds ids;
    private final CommandSender reception;

    Submissions(JsonBodies bodies, BookCalendar calendar, NewIds ids, CommandSender reception) {
        this.bodies = bodies;
        this.calendar = calendar;
        this.ids = ids;
        this.reception = reception;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Submission.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders)
            throws Exception {
        var request = (HttpServletRequest) web.getNativeRequest();
        boolean dryRun = DryRun.of(request).isAsked();
        BookId book = book(request);
        Caller caller = Caller.of(request);
        String key = key(request);
        JsonBody body = bodies.read(request);
        return new Submission<Object>(
                new RequestContext(book, calendar.today(book), caller, ids),
                body,
                metadata(request, book, caller, key, body),
                dryRun,
                reception);
    }

    private static BookId book(HttpServletRequest request) {
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                        instanceof Map<?, ?> variables
                && variables.get("book") instanceof String book) {
            try {
                return new BookId(book);
            } catch (IllegalArgumentException noBook) {
                throw new InvalidRequest("book", String.valueOf(noBook.getMessage()));
            }
        }
        throw new IllegalStateException(request.getRequestURI() + " names no book");
    }

    /** Visible ASCII, as headers have it. */
    private static @Nullable String key(HttpServletRequest request) {
        String key = request.getHeader(KEY);
        if (key == null) return null;
        boolean visible = key.chars().allMatch(c -> c > ' ' && c < 0x7f);
        if (key.isEmpty() || key.length() > MAX_KEY || !visible) {
            throw new InvalidRequest(
                    KEY, "must have 1 to " + MAX_KEY + " visible ASCII characters, no blanks");
        }
        return key;
    }

    private static Map<String, String> metadata(
            HttpServletRequest request,
            BookId book,
            Caller caller,
            @Nullable String key,
            JsonBody body) {
        Map<String, String> metadata = new HashMap<>();
        metadata.put(EventTags.BOOK, book.value());
        metadata.put(EventMetadata.ACTOR, caller.subject());
        metadata.put(EventMetadata.TRACE, Trace.of(request).id());
        if (key != null) {
            metadata.put(EventMetadata.IDEMPOTENCY_KEY, key);
            metadata.put(EventMetadata.REQUEST_DIGEST, digest(request, body));
        }
        return metadata;
    }

    private static String digest(HttpServletRequest request, JsonBody body) {
        String line = request.getMethod() + " " + request.getRequestURI() + "\n";
        return Sha256.hex(line.getBytes(StandardCharsets.UTF_8), body.bytes());
    }
}
