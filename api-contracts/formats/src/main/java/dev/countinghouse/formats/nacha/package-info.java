/**
 * Files of the Automated Clearing House, after the operating rules of Nacha: read, inspected, and
 * for debits, credits and refunds of ours written.
 *
 * <p>A transaction code ends in 1 or 6 for what comes back: 26 returns a debit that we drew, 21 a
 * credit that we sent. These are two different things and must never be posted alike. What comes
 * back names its original by trace number in addenda 98 or 99.
 */
@NullMarked
package dev.countinghouse.formats.nacha;

import org.jspecify.annotations.NullMarked;
