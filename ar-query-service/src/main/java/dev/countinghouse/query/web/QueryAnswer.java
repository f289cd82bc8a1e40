package dev.countinghouse.query.web;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.query.web.QueryRequest.Answer;
import dev.countinghouse.query.web.QueryRequest.Frame;
import dev.countinghouse.query.web.QueryRequest.Rows;

import java.util.List;
import java.util.function.Function;

/**
 * What a query is answered with: one state of projections that has come to the position asked for.
 * The answer says how far that is.
 *
 * @param minPosition 0 if any will do
 */
record QueryAnswer(
        Readers readers,
        BookId book,
        List<String> projections,
        Plans plans,
        long minPosition,
        Answering answering) {

    <T extends Object> T read(Truth truth, Answer<T> answer) {
        return read(readers.answers(), truth, answer);
    }

    /** As JSON. */
    <T extends Object> void whole(Paging paging, Answer<T> answer) {
        answering.json(read(paging.truth(), answer));
    }

    /** As JSON. */
    <T extends Object> void page(
            Paging paging, Rows<T> rows, Function<T, List<String>> keys, Frame<T> frame) {
        whole(
                paging,
                (state, asOf) -> {
                    var items = new PageItems<T>(paging.limit());
                    rows.each(state, asOf, paging.after(1), items);
                    AsOf pinned = asOf.knownAt(state.known(asOf));
                    return frame.around(state, asOf, items.page(pinned, paging.scope(), keys));
                });
    }

    /**
     * As CSV. All rows are read first, at the database's pace, and sent then, at the caller's: who
     * does not read keeps a file, and neither a connection nor a lock.
     */
    <T extends Object> void export(Paging paging, Rows<T> rows, Csv<T> csv) {
        try (var spool = new Spool()) {
            String name =
                    read(
                            readers.exports(),
                            paging.truth(),
                            (state, asOf) -> {
                                spool.restart();
                                csv.writeHeader(spool);
                                rows.each(
                                        state,
                                        asOf,
                                        paging.afterAll(),
                                        row -> {
                                            csv.write(spool, row);
                                            spool.count();
                                        });
                                return paging.name(book, asOf, state.known(asOf));
                            });
            answering.csv(name, spool);
        }
    }

    private <T extends Object> T read(Snapshots from, Truth truth, Answer<T> answer) {
        List<String> read = truth.reads(projections);
        if (minPosition > 0) from.await(book, read, minPosition);
        try {
            return from.of(book, read, plans, minPosition, state -> from(state, truth, answer));
        } catch (NotReached behind) {
            if (truth.time() == null) throw behind;
            from.await(book, read, behind.position());
            return from.of(book, read, plans, minPosition, state -> from(state, truth, answer));
        }
    }

    private <T extends Object> T from(State state, Truth truth, Answer<T> answer) {
        if (state.furthest() == 0) throw new BookUnknown(book);
        AsOf asOf = truth.in(state);
        answering.position(state.known(asOf));
        return answer.from(state, asOf);
    }
}
