/**
 * The HTTP edge that both services share: who may come in, how requests are read, how a "no" looks.
 *
 * <p>Choice: request bodies are read from the JSON tree, field by field ({@link
 * dev.countinghouse.http.Fields}), into the command itself. No request classes, no bean validation:
 * one place names a field, its limit and its meaning, and every error of a body is told at once.
 *
 * <p>Choice: every "no" is one {@link dev.countinghouse.http.Problem}, made by {@link
 * dev.countinghouse.http.Problems} and written the same way whether a filter, the security chain, a
 * controller or the server itself refuses.
 *
 * <p>Choice: books are checked in the security chain by the path alone, so that a stranger cannot
 * tell what exists; permissions are named at the endpoints ({@link dev.countinghouse.http.Needs}),
 * and an endpoint that names none does not start.
 *
 * <p>Price: metrics and health detail need a token with {@code ar.operate} even from the machine
 * itself, because a proxy on it would look the same.
 */
@NullMarked
package dev.countinghouse.http;

import org.jspecify.annotations.NullMarked;
