/**
 * Benchmarks of the event store: what a design is worth, side by side with what it replaces.
 *
 * <p>Choice: a load of our own instead of a benchmark library, for what is measured is a whole
 * system with a disk in it. Contenders take turns in the same run, so that a slow minute of the
 * machine falls on all; a figure is the median of the rounds, beside the lowest and the highest.
 * The disk is probed before and after, because it sets the limit. Each run ends with an oracle over
 * everything that was written; a run whose oracle fails prints no figure. Price: the numbers of two
 * machines cannot be compared, only the ratios within one run.
 */
@NullMarked
package dev.countinghouse.bench;

import org.jspecify.annotations.NullMarked;
