/**
 * What the transactions of health care consist of: their loops, segments and elements, as data
 * ({@code *.guide}, {@code segments.txt}), written from public companion guides and files.
 *
 * <p>They say what a reader needs and a payer would refuse, for 4010 and 5010 together; not which
 * codes there are. A segment that is required and missing is an error; one that stands where it is
 * not expected is an error only where the transaction has no such segment at all.
 */
@NullMarked
package dev.countinghouse.formats.x12.guide;

import org.jspecify.annotations.NullMarked;
