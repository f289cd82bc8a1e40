/** Charges and recurring charges: listed, entered, corrected, cancelled, ended. */
@NullMarked
package dev.countinghouse.console.charge;

import org.jspecify.annotations.NullMarked;
