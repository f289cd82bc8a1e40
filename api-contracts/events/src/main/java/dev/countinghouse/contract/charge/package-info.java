/** Charges: what was delivered or done, for whom, and what it costs; once, or again and again. */
@NullMarked
package dev.countinghouse.contract.charge;

import org.jspecify.annotations.NullMarked;
