/**
 * X12 interchanges: segments, envelopes, and what a transaction is.
 *
 * <p>The tokens are our own. StAEDI, the library for them, stops at the first damage: an
 * interchange header that is shorter than it must be, a file that begins with a transaction, text
 * after the last trailer, a segment that is cut off. Here each of these is a finding, and what
 * follows is read. The token level is small: the header's fixed widths say the separators, and with
 * them a segment is split. Price: we keep the rules of separators ourselves.
 *
 * <p>Every character of a file is in some {@link dev.countinghouse.formats.x12.Segment}, so that
 * the segments together are the file. {@code guide} knows what the transactions consist of, {@code
 * remittance} reads the 835 into records.
 */
@NullMarked
package dev.countinghouse.formats.x12;

import org.jspecify.annotations.NullMarked;
