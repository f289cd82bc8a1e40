/**
 * What deciding has in common over all business areas.
 *
 * <p>A command names its boundary as a {@link dev.countinghouse.command.decision.Scope} of {@link
 * dev.countinghouse.command.decision.Subject}s: exactly the events that can change its answer, and
 * how to fold them. A handler asks {@link dev.countinghouse.command.decision.Facts} for a subject
 * and decides on what it gets.
 *
 * <p>A subject may be said to be new. That is part of the boundary like all else, but as long as
 * nothing speaks against it, it is not looked for before the append is checked.
 *
 * <p>Choice: what a decision looks at is named once, as a value, and read by the store as well as
 * by the handler; a new area brings subjects of its own and changes nothing here. Facts of a
 * subject that the scope left out are refused: a forgotten part of a boundary is a failing test,
 * never a wrong "no". Price: a subject is named twice, in the command and in its handler.
 */
@NullMarked
package dev.countinghouse.command.decision;

import org.jspecify.annotations.NullMarked;
