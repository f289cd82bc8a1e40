package dev.countinghouse.query.web;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EventJson;
import dev.countinghouse.http.ChecksRequest;
import dev.countinghouse.http.FieldError;
import dev.countinghouse.http.InvalidRequest;
import dev.countinghouse.http.TextValues;
import dev.countinghouse.http.Values;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A query over HTTP. An endpoint asks it for the query parameters that it knows, then has it
 * answer; everything wrong with the parameters, those that nobody asked for included, is told at
 * once. It knows which truth is asked for, waits for the position that the caller has seen, and
 * says in the answer how far that has come.
 */
@ChecksRequest
public final class QueryRequest {

    /** The header of the position up to which the answer tells the book's events. */
    public static final String POSITION = "AR-Position";

    /** The header of the position that the answer must have come to. */
    public static final String MIN_POSITION = "AR-Min-Position";

    private static final int USUAL_LIMIT = 100;
    private static final int MAX_LIMIT = 1_000;

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final BookId book;
    private final Snapshots reads;
    private final Supplier<LocalDate> today;
    private final List<FieldError> errors = new ArrayList<>();
    private Plans plans = Plans.FOR_VALUES;
    private final Set<String> asked = new HashSet<>();

    QueryRequest(
            HttpServletRequest request,
            HttpServletResponse response,
            BookId book,
            Snapshots reads,
            Supplier<LocalDate> today) {
        this.request = request;
        this.response = response;
        this.book = book;
        this.reads = reads;
        this.today = today;
    }

    /** What is read, from a state and in the truth that was asked for. */
    public interface Answer<T extends Object> {
        T from(State state, AsOf asOf);
    }

    /** The rows of a list, in its order. */
    public interface Rows<T extends Object> {
        void each(State state, AsOf asOf, After after, Consumer<T> row);
    }

    /** A parameter of the query, if it is there; null too if it cannot be read. */
    public <P extends Object> @Nullable P optional(String name, Function<String, P> read) {
        asked.add(name);
        String[] given = request.getParameterValues(name);
        if (given == null) return null;
        if (given.length > 1) {
            errors.add(new FieldError(name, "is there more than once"));
            return null;
        }
        try {
            return read.apply(given[0]);
        } catch (NumberFormatException notNumber) {
            errors.add(new FieldError(name, "must be a whole number"));
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException refused) {
            errors.add(new FieldError(name, String.valueOf(refused.getMessage())));
        }
        return null;
    }

    /** A parameter that names a constant, or the usual one. */
    public <E extends Enum<E>> E constant(String name, E usual) {
        E given = optional(name, usual.getDeclaringClass());
        return given == null ? usual : given;
    }

    /** A parameter that names a constant, if it is there. */
    public <E extends Enum<E>> @Nullable E optional(String name, Class<E> type) {
        return optional(
                name,
                text ->
                        Arrays.stream(type.getEnumConstants())
                                .filter(constant -> constant.name().equals(text))
                                .findFirst()
                                .orElseThrow(
                                        () ->
                                                new IllegalArgumentException(
                                                        "must be one of "
                                                                + Arrays.toString(
                                                                        type.getEnumConstants()))));
    }

    /** Notes what is wrong with a parameter beyond its form. */
    public void refuse(String name, String message) {
        errors.add(new FieldError(name, message));
    }

    /** Refuses two parameters that say the same in two ways. */
    public void notBoth(String one, String other) {
        if (request.getParameter(one) != null && request.getParameter(other) != null) {
            refuse(other, "cannot be given together with " + one);
        }
    }

    public BookId book() {
        return book;
    }

    /** Says that what is read is one thing's, found by its id, whatever the date and position. */
    public QueryRequest ofOne() {
        plans = Plans.KEPT;
        return this;
    }

    /**
     * Answers from one state of these projections.
     *
     * @throws InvalidRequest if anything of the request is wrong
     */
    public <T extends Object> T answer(List<String> projections, Answer<T> answer) {
        Truth truth = truth();
        long minPosition = checked();
        if (minPosition > 0) reads.await(book, projections, minPosition);
        return reads.of(
                book,
                projections,
                plans,
                minPosition,
                state -> {
                    AsOf asOf = truth.in(state);
                    tell(state, asOf);
                    return answer.from(state, asOf);
                });
    }

    /** Answers with a list: a page of it as JSON, or the whole of it as CSV. */
    public <T extends Object> void list(
            List<String> projections, Rows<T> rows, Function<T, List<String>> keys, Csv<T> csv) {
        list(projections, rows, keys, csv, (_, _, page) -> page);
    }

    /** Answers with something that has a part of a list in it, always as JSON. */
    public <T extends Object> void page(
            List<String> projections,
            Rows<T> rows,
            Function<T, List<String>> keys,
            Frame<T> frame) {
        list(projections, rows, keys, frame, null);
    }

    /** Answers as JSON with the whole, or as CSV with its rows. */
    public <T extends Object, R extends Object> void table(
            List<String> projections, Answer<T> answer, Function<T, List<R>> rows, Csv<R> csv) {
        Format format = Format.of(request);
        answer(
                projections,
                (state, asOf) -> {
                    T whole = answer.from(state, asOf);
                    switch (format) {
                        case JSON -> writeJson(whole);
                        case CSV -> writeCsv(csv, row -> rows.apply(whole).forEach(row));
                    }
                    return true;
                });
    }

    /** What a page is told in, when there is more to say than its rows. */
    public interface Frame<T extends Object> {
        Object around(State state, AsOf asOf, Page<T> page);
    }

    /** The same, with something around each page of JSON. */
    public <T extends Object> void list(
            List<String> projections,
            Rows<T> rows,
            Function<T, List<String>> keys,
            Csv<T> csv,
            Frame<T> frame) {
        list(projections, rows, keys, frame, Format.of(request) == Format.CSV ? csv : null);
    }

    private <T extends Object> void list(
            List<String> projections,
            Rows<T> rows,
            Function<T, List<String>> keys,
            Frame<T> frame,
            @Nullable Csv<T> csv) {
        Integer limit = optional("limit", text -> TextValues.whole(text, 1, MAX_LIMIT));
        Cursor cursor = optional("cursor", Cursor::parse);
        Truth truth = cursor == null ? truth() : pinned(cursor.asOf());
        long minPosition = checked();
        if (minPosition > 0) reads.await(book, projections, minPosition);
        List<String> after = cursor == null ? List.of() : cursor.keys();
        int usual = csv == null ? USUAL_LIMIT : Integer.MAX_VALUE;
        int wanted = limit == null ? usual : limit;
        reads.of(
                book,
                projections,
                plans,
                minPosition,
                state -> {
                    AsOf asOf = truth.in(state);
                    tell(state, asOf);
                    if (csv != null) {
                        var place = new After(after, wanted);
                        writeCsv(csv, row -> rows.each(state, asOf, place, row));
                    } else {
                        List<T> items = new ArrayList<>();
                        rows.each(state, asOf, new After(after, wanted + 1), items::add);
                        Page<T> page = page(items, wanted, pin(state, asOf), keys);
                        writeJson(frame.around(state, asOf, page));
                    }
                    return true;
                });
    }

    private static <T extends Object> Page<T> page(
            List<T> items, int wanted, AsOf pinned, Function<T, List<String>> keys) {
        if (items.size() <= wanted) return new Page<>(items, null);
        List<T> shown = items.subList(0, wanted);
        return new Page<>(shown, new Cursor(pinned, keys.apply(shown.getLast())).toString());
    }

    /** What counts for the first page counts for all. */
    private static AsOf pin(State state, AsOf asOf) {
        return asOf.knownAt(Math.min(asOf.known(), state.reached()));
    }

    private void tell(State state, AsOf asOf) {
        response.setHeader(POSITION, Long.toString(pin(state, asOf).known()));
    }

    /** Which truth is asked for, once the state is there to look up what was known at a time. */
    private interface Truth {
        AsOf in(State state);
    }

    private Truth truth() {
        LocalDate given = optional("effectiveOn", Values::parseDate);
        Long position = optional("knownPosition", TextValues::position);
        Instant time = optional("knownTime", QueryRequest::instant);
        if (position != null && time != null) {
            refuse("knownTime", "cannot be given together with knownPosition");
        }
        LocalDate effectiveOn = given == null ? today.get() : given;
        if (time != null) return state -> new AsOf(effectiveOn, state.knownBy(time));
        return _ -> new AsOf(effectiveOn, position == null ? AsOf.NOW : position);
    }

    /** The pages after the first may repeat the first one's parameters, but not name others. */
    private Truth pinned(AsOf asOf) {
        Truth repeated = truth();
        boolean dated = request.getParameter("effectiveOn") != null;
        return state -> {
            AsOf again = repeated.in(state);
            if (dated && !again.effectiveOn().equals(asOf.effectiveOn())) {
                throw new InvalidRequest("effectiveOn", "is not the date of the cursor");
            }
            if (again.known() < asOf.known()) {
                throw new InvalidRequest("cursor", "is of later knowledge than is asked for");
            }
            return asOf;
        };
    }

    /** The position that the answer must have come to, 0 if any will do. */
    private long checked() {
        long minPosition = 0;
        String header = request.getHeader(MIN_POSITION);
        try {
            if (header != null) minPosition = TextValues.position(header);
        } catch (IllegalArgumentException refused) {
            errors.add(new FieldError(MIN_POSITION, "must be a position"));
        }
        for (String name : new TreeSet<>(request.getParameterMap().keySet())) {
            if (!asked.contains(name)) errors.add(new FieldError(name, "is not a parameter here"));
        }
        if (!errors.isEmpty()) throw new InvalidRequest(errors);
        return minPosition;
    }

    private static Instant instant(String text) {
        try {
            Instant time = Instant.parse(text);
            Values.parseDate(text.substring(0, 10));
            return time;
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new IllegalArgumentException("must be a time such as 2026-03-31T17:00:00Z", e);
        }
    }

    private void writeJson(Object body) {
        response.setContentType("application/json");
        try {
            byte[] json = EventJson.mapper().writeValueAsBytes(body);
            response.setContentLength(json.length);
            response.getOutputStream().write(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T extends Object> void writeCsv(Csv<T> csv, Consumer<Consumer<T>> rows) {
        response.setContentType("text/csv;charset=UTF-8");
        try {
            Writer out =
                    new BufferedWriter(
                            new OutputStreamWriter(
                                    response.getOutputStream(), StandardCharsets.UTF_8));
            csv.writeHeader(out);
            rows.accept(row -> csv.write(out, row));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
