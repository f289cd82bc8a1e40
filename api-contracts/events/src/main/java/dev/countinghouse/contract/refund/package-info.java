/** Credit paid back: requested, let pass by somebody else, issued, and perhaps returned. */
@NullMarked
package dev.countinghouse.contract.refund;

import org.jspecify.annotations.NullMarked;
