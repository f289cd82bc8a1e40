/**
 * What deciding has in common over all business areas.
 *
 * <p>A command names its boundary as a {@link dev.countinghouse.command.decision.Scope}: exactly
 * the events that can change its answer. They are folded into {@link
 * dev.countinghouse.command.decision.Facts}, and the handler decides on those.
 *
 * <p>A scope also says what is to be new ({@code newInvoice}). That is part of the boundary like
 * all else, but as long as nothing speaks against it, it is not looked for before the append is
 * checked.
 *
 * <p>Choice: one model that knows how every event moves every kind of thing, read through a scope
 * that differs from command to command, instead of one annotated model a command. The rules of
 * movement are then written once; what a decision may look at is still its own scope, for facts
 * that were not read are not there. Price: a handler must not ask for what its scope left out; the
 * {@code require…} methods then answer "unknown", and its tests fail.
 */
@NullMarked
package dev.countinghouse.command.decision;

import org.jspecify.annotations.NullMarked;
