/**
 * Dunning: by which steps what is overdue is asked for, what holds that up, and the notices.
 *
 * <p>A run is a command for a date. A policy carries it out: it has the query service find, page by
 * page, the accounts that have something to be asked for, and each is asked by a decision of its
 * own. That looks again at each invoice, at what is disputed and held, at what the account owes,
 * and refuses a notice that was made up on an older state; so what was paid a second ago is not
 * asked for. Steps, fees and interest hang on the invoice: whoever asks, and however often, none is
 * charged twice. Fees and interest are adjustments on the account, never part of the invoice, so
 * that nothing is charged on them.
 */
@NullMarked
package dev.countinghouse.command.dunning;

import org.jspecify.annotations.NullMarked;
