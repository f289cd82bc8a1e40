package dev.countinghouse.query.web;

import java.util.List;

/** The tables of a projection are being made. */
final class NotReady extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotReady(List<String> projections) {
        super("one of " + projections + " is being made", null, false, false);
    }
}
