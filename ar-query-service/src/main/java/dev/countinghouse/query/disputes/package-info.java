/**
 * Disputes, what was said about each and what became of it, and the queue of those that are open: a
 * view over registers and subledger.
 *
 * <p>What is disputed at a date is the least of what disputes hold and what the invoice has open:
 * money may have come for it. Of several disputes of one invoice the older ones are counted first,
 * so that they add up.
 */
@NullMarked
package dev.countinghouse.query.disputes;

import org.jspecify.annotations.NullMarked;
