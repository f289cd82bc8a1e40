/**
 * How commands come in over HTTP: a body becomes a command, a receipt or a "no" goes back.
 *
 * <p>Choice: each slice reads its own bodies in static methods that take what the body leaves open
 * ({@link dev.countinghouse.command.web.RequestContext}) and give a command; a controller is then
 * one line an endpoint, and an import line is read by the same methods.
 *
 * <p>Idempotency: the digest that tells a repeat from another request covers method, path and the
 * body's bytes. A repeat must therefore be the same bytes, which every retry is. A request that was
 * refused did nothing, and its key may be used again.
 *
 * <p>Choice: one clock looks once a second at all who wait ({@link
 * dev.countinghouse.command.web.Deadlines}), and a caller may wait a second longer than the limit.
 */
@NullMarked
package dev.countinghouse.command.web;

import org.jspecify.annotations.NullMarked;
