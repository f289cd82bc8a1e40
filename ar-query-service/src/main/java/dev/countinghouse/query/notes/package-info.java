/** Notes: a view over the registers. */
@NullMarked
package dev.countinghouse.query.notes;

import org.jspecify.annotations.NullMarked;
