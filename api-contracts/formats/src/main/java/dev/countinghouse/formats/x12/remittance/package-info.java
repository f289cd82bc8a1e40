/**
 * The 835, claim payment: one payment after the other, each with its claims and their lines.
 *
 * <p>Read claim by claim, so that memory does not grow with the file. Records are the segments that
 * they were read from, in their order, with X12's names for what is in them: nothing is lost, and
 * what is not understood can be looked at. Amounts keep X12's signs: an adjustment that is positive
 * lowers what is paid.
 */
@NullMarked
package dev.countinghouse.formats.x12.remittance;

import org.jspecify.annotations.NullMarked;
