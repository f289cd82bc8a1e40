/**
 * Image cash letters: X9.37 (DSTU 2003, X9.100-180) and X9.100-187.
 *
 * <p>Records of fixed fields, in EBCDIC or ASCII, each after its length in four bytes or one after
 * the other; images are bytes within record 52. A record is kept as bytes, so that nothing of it is
 * lost. A cash letter's items are its checks and returns; a credit (61, 62) counts where the
 * control says so, for the books differ.
 */
@NullMarked
package dev.countinghouse.formats.x9;

import org.jspecify.annotations.NullMarked;
