/**
 * Statements go to accounts: one by hand, or a run for a day. The policy {@code statements} carries
 * a run out page by page, so that no run is too large for an event, and each account gets its
 * statement by a decision of its own. A day and a form have one run: twice is as good as once.
 */
@NullMarked
package dev.countinghouse.command.statement;

import org.jspecify.annotations.NullMarked;
