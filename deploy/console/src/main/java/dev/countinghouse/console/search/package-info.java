/** Going to anything by what one has at hand: an id, a number, a reference. */
@NullMarked
package dev.countinghouse.console.search;

import org.jspecify.annotations.NullMarked;
