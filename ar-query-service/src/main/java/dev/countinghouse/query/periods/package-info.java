/** Which months are closed, since when and by whom: a view over the registers. */
@NullMarked
package dev.countinghouse.query.periods;

import org.jspecify.annotations.NullMarked;
