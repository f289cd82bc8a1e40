/**
 * The cash application workbench: the money, what it may pay and why, and what is owed, side by
 * side.
 *
 * <p>What is accepted is what was looked at: the form names a proposal by the hash of what it says,
 * and one that the query service does not make any more is shown anew instead of being sent.
 */
@NullMarked
package dev.countinghouse.console.cash;

import org.jspecify.annotations.NullMarked;
