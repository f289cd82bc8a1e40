/**
 * Who works on what waits in a queue, and when they come back to it.
 *
 * <p>What waits is what the query service lists. Here it is only known what the items of a queue
 * are, so that nobody takes what does not exist; whether one still waits is not asked, for to own
 * it a little longer does no harm.
 */
@NullMarked
package dev.countinghouse.command.work;

import org.jspecify.annotations.NullMarked;
