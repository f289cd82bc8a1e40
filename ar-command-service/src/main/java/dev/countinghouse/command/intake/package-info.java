/**
 * Files that come in: kept, recognised, checked, and posted by ordinary commands.
 *
 * <p>Choice: no job and no state. A file is read to its end, and every record leads to commands
 * whose ids are derived from what the bank calls the record. So the same file again, renamed,
 * regenerated, overlapping with another or sent twice at the same time does nothing twice, and one
 * that was broken off is sent again.
 *
 * <p>Choice: nothing of a file is posted unless all of it is whole: its totals agree, its dates and
 * amounts can be read, its accounts are known. Then each record stands for itself: what the facts
 * forbid waits for a person in the queue of refusals, and the others go on.
 *
 * <p>Order within a record: first the payment, then the line that says which payment it is. Whoever
 * stops between the two leaves a payment without its line, and the next try finds it and adds the
 * line.
 *
 * <p>Each event says in its metadata where it came from: the file's SHA-256, a colon, and the line
 * in it.
 *
 * <p>Price: a file is in memory with all that is read of it, so it may have 16 MiB, some hundred
 * thousand lines, and one is taken in at a time.
 */
@NullMarked
package dev.countinghouse.command.intake;

import org.jspecify.annotations.NullMarked;
