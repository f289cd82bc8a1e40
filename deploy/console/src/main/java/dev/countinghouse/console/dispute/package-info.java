/** Disputes: their list, each with what was said, and every command that fits how it stands. */
@NullMarked
package dev.countinghouse.console.dispute;

import org.jspecify.annotations.NullMarked;
