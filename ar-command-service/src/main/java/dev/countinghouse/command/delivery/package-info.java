/**
 * Documents go to customers. A delivery is asked for by a person, or by the book's settings when a
 * document comes to be; the policy {@code deliveries} has it made by the query service, keeps each
 * part in the archive, and sends it. What is kept is what is sent: it is shown again byte for byte.
 *
 * <p>A mail system takes a message at one moment and its answer may be lost at the next. So that
 * nothing is silently sent twice, an attempt is written down before it begins: who finds one
 * without an outcome reports it {@code UNDECIDED}, and a person decides.
 */
@NullMarked
package dev.countinghouse.command.delivery;

import org.jspecify.annotations.NullMarked;
