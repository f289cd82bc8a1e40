/** Changes of what is owed that are neither invoice nor payment: proposed, made, taken back. */
@NullMarked
package dev.countinghouse.contract.adjustment;

import org.jspecify.annotations.NullMarked;
