/** Lines of a stream of any length, for those who read files and requests line by line. */
@NullMarked
package dev.countinghouse.command.lines;

import org.jspecify.annotations.NullMarked;
