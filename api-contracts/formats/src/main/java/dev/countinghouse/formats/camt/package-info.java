/**
 * camt.052, camt.053 and camt.054 of ISO 20022 in all versions: what the bank moved on an account.
 *
 * <p>All versions are read by the same names, for they differ in what they add. An entry's details
 * are records of their own, for a batch may have a hundred thousand. What we do not name stays in
 * the elements.
 *
 * <p>{@code CdtDbtInd} is the direction of the entry itself, {@code RvslInd} only says why; some
 * banks mean it the other way. Opening + entries = closing decides.
 */
@NullMarked
package dev.countinghouse.formats.camt;

import org.jspecify.annotations.NullMarked;
