package dev.countinghouse.query.web;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.http.Accepted;
import dev.countinghouse.http.Caller;
import dev.countinghouse.http.ChecksRequest;
import dev.countinghouse.http.TextValues;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A query over HTTP. An endpoint asks it for the query parameters that it knows, then has it
 * answer. It knows which truth is asked for, waits for the position that the caller has seen, and
 * says in the answer how far that has come.
 */
@ChecksRequest
public final class QueryRequest {

    /** The header of the position up to which the answer tells the book's events. */
    public static final String POSITION = "AR-Position";

    /** The header of the position that the answer must have come to. */
    public static final String MIN_POSITION = "AR-Min-Position";

    private final HttpServletRequest request;
    private final BookId book;
    private final Readers readers;
    private final Supplier<LocalDate> today;
    private final Parameters parameters;
    private final Answering answering;
    private Plans plans = Plans.FOR_VALUES;

    QueryRequest(
            HttpServletRequest request,
            HttpServletResponse response,
            BookId book,
            Readers readers,
            Supplier<LocalDate> today) {
        this.request = request;
        this.book = book;
        this.readers = readers;
        this.today = today;
        parameters = new Parameters(request);
        answering = new Answering(response);
    }

    /** What is read, from a state and in the truth that was asked for. */
    public interface Answer<T extends Object> {
        T from(State state, AsOf asOf);
    }

    /** The rows of a list, in its order. */
    public interface Rows<T extends Object> {
        void each(State state, AsOf asOf, After after, Consumer<T> row);
    }

    /** What a page is told in, when there is more to say than its rows. */
    public interface Frame<T extends Object> {
        Object around(State state, AsOf asOf, Page<T> page);
    }

    /** A parameter of the query, if it is there; null too if it cannot be read. */
    public <P extends Object> @Nullable P optional(String name, Function<String, P> read) {
        return parameters.optional(name, read);
    }

    /** A parameter that names a constant, or the usual one. */
    public <E extends Enum<E>> E constant(String name, E usual) {
        E given = optional(name, usual.getDeclaringClass());
        return given == null ? usual : given;
    }

    /** A parameter that names a constant, if it is there. */
    public <E extends Enum<E>> @Nullable E optional(String name, Class<E> type) {
        return parameters.optional(name, type);
    }

    /** Notes what is wrong with a parameter beyond its form. */
    public void refuse(String name, String message) {
        parameters.refuse(name, message);
    }

    /** Refuses two parameters that say the same in two ways. */
    public void notBoth(String one, String other) {
        parameters.refuseBoth(other, one);
    }

    /**
     * Makes sure that the caller takes the form that is made for it.
     *
     * @throws HttpMediaTypeNotAcceptableException if it does not
     */
    public void requireAccepted(MediaType type) throws HttpMediaTypeNotAcceptableException {
        if (Accepted.best(request, List.of(type)) == null) {
            throw new HttpMediaTypeNotAcceptableException(List.of(type));
        }
    }

    public BookId book() {
        return book;
    }

    /** Who asks. */
    public Caller caller() {
        return Caller.of(request);
    }

    /**
     * Makes sure that nothing was asked for but what the endpoint knows, where no truth is.
     *
     * @throws dev.countinghouse.http.InvalidRequest if anything was
     */
    public void requireNothingElse() {
        parameters.requireRight();
    }

    /** Says that what is read is one thing's, found by its id, whatever the date and position. */
    public QueryRequest ofOne() {
        plans = Plans.KEPT;
        return this;
    }

    /**
     * Answers from one state of these projections.
     *
     * @throws dev.countinghouse.http.InvalidRequest if anything of the request is wrong
     */
    public <T extends Object> T answer(List<String> projections, Answer<T> answer) {
        Truth truth = Truth.of(parameters, today);
        return answerFrom(projections).read(truth, answer);
    }

    private QueryAnswer answerFrom(List<String> projections) {
        return new QueryAnswer(readers, book, projections, plans, minPosition(), answering);
    }

    /** The position that the answer must have come to, 0 if any will do; nothing is wrong. */
    private long minPosition() {
        Long minPosition = parameters.header(MIN_POSITION, TextValues::position);
        parameters.requireRight();
        return minPosition == null ? 0 : minPosition;
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
        Paging paging = Paging.of(parameters, request, today);
        answerFrom(projections).page(paging, rows, keys, frame);
    }

    /** The same, with something around each page of JSON. */
    public <T extends Object> void list(
            List<String> projections,
            Rows<T> rows,
            Function<T, List<String>> keys,
            Csv<T> csv,
            Frame<T> frame) {
        list(projections, rows, keys, csv, frame, rows);
    }

    /** The same, with other rows in CSV than in JSON. */
    public <T extends Object> void list(
            List<String> projections,
            Rows<T> rows,
            Function<T, List<String>> keys,
            Csv<T> csv,
            Frame<T> frame,
            Rows<T> exported) {
        Paging paging = Paging.of(parameters, request, today);
        switch (Format.of(request)) {
            case JSON -> answerFrom(projections).page(paging, rows, keys, frame);
            case CSV -> answerFrom(projections).export(paging, exported, csv);
        }
    }

    /** Answers as JSON with the whole, or as CSV with its rows. */
    public <T extends Object, R extends Object> void table(
            List<String> projections, Answer<T> answer, Function<T, List<R>> rows, Csv<R> csv) {
        Paging paging = Paging.whole(parameters, request, today);
        switch (Format.of(request)) {
            case JSON -> answerFrom(projections).whole(paging, answer);
            case CSV ->
                    answerFrom(projections)
                            .export(
                                    paging,
                                    (state, asOf, _, row) ->
                                            rows.apply(answer.from(state, asOf)).forEach(row),
                                    csv);
        }
    }
}
