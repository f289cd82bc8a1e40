/**
 * Dunning: what is overdue is asked for, step by step of a ladder, and what that adds to what is
 * owed. A notice is an event with each item's step, so that nothing is asked for twice at one step,
 * whoever asks and however often.
 */
@NullMarked
package dev.countinghouse.contract.dunning;

import org.jspecify.annotations.NullMarked;
