/** Refunds: asked for, let pass, paid, returned. */
@NullMarked
package dev.countinghouse.console.refund;

import org.jspecify.annotations.NullMarked;
