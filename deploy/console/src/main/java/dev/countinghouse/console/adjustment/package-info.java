/**
 * Changes of what is owed that are neither invoice nor payment: made, proposed, approved, taken
 * back.
 */
@NullMarked
package dev.countinghouse.console.adjustment;

import org.jspecify.annotations.NullMarked;
