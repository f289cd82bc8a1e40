/**
 * What a person sees: lines, progress and tables. On a terminal the progress is one moving line; in
 * a file or a pipe it is a plain line now and then, so that both can be read afterwards.
 */
@NullMarked
package dev.countinghouse.cli.terminal;

import org.jspecify.annotations.NullMarked;
