/**
 * Disputes: what customers question, and what became of it.
 *
 * <p>A dispute moves no money. What is disputed is owed as before, stands in the same bucket of the
 * aging and on the same control account; it is only known to be disputed, and so is no past-due
 * figure and nobody is dunned for it. So a closed month does not refuse one. An inquiry holds
 * nothing at all: somebody asks, or their bank does, and that is no reason to take a cent out of
 * any figure. Whoever duns looks at what is held, and does not write to who waits for an answer.
 *
 * <p>All disputes of an invoice together hold no more than it has open, on any day from the day on
 * which one begins: whoever opens one reads the others. Afterwards nobody looks after them: a
 * payment may come for what is disputed. Readers count the least of what is disputed and what is
 * open.
 *
 * <p>A dispute says by what it was resolved, and that must stand when it is said. When it is taken
 * back later, the dispute stays as it is until somebody opens it again: a program does not know
 * whether the customer was right.
 *
 * <p>Its owner is the one who has it in the queue {@code disputes}. A dispute's id is its caller's,
 * so that a policy which opens one for an event may do so twice.
 */
@NullMarked
package dev.countinghouse.command.dispute;

import org.jspecify.annotations.NullMarked;
