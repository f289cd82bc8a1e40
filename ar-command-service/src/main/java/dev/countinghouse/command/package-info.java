/**
 * The command service: decides, and records what was decided.
 *
 * <p>One package a business area, each with its commands, their handlers and its controller; what
 * they share is the contract's events, {@link dev.countinghouse.command.Rejection} and the few
 * tools in {@code decision}.
 */
@NullMarked
package dev.countinghouse.command;

import org.jspecify.annotations.NullMarked;
