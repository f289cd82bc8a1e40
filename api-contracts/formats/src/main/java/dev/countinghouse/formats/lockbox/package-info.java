/**
 * Lockbox files in the records of the Bank Administration Institute: 1 header, 2 service, 5
 * lockbox, 6 remittance, 4 overflow, 7 batch total, 8 service total, 9 trailer.
 *
 * <p>The positions that all banks keep are fixed here; within records 6 and 4 each bank has its
 * own, which a {@link dev.countinghouse.formats.lockbox.LockboxLayout} says. Record 5 opens a
 * lockbox; its batches follow, each a run of 6 and 4 that ends with 7.
 */
@NullMarked
package dev.countinghouse.formats.lockbox;

import org.jspecify.annotations.NullMarked;
