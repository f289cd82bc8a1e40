/**
 * MT940 and MT942 of SWIFT: statements as tagged fields, in an envelope of SWIFT's or bare.
 *
 * <p>Banks write dialects: an entry date or a reference left out, own fields such as {@code :NS:},
 * several {@code :86:} for one entry, lines of their own before the first field. The fields are
 * kept as they are; what an entry or a balance means is read from them. {@code RC} takes money out,
 * {@code RD} gives it back: opening + entries = closing proves it.
 */
@NullMarked
package dev.countinghouse.formats.mt940;

import org.jspecify.annotations.NullMarked;
