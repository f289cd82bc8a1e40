/**
 * The log itself: what happened to anything, whether the chain is whole, the proof of one event.
 */
@NullMarked
package dev.countinghouse.console.history;

import org.jspecify.annotations.NullMarked;
