/**
 * What every benchmark needs: servers of its own, loads, meters, and a report.
 *
 * <p>Choice: a load of our own instead of a benchmark library, for what is measured is a whole
 * system with a disk in it. Contenders take turns within each round, so that a slow minute of the
 * machine falls on all; a figure is the median of the rounds, beside the lowest and the highest.
 * The disk is probed before each turn, because it sets the limit. Each work ends with an oracle
 * over everything that was written; a work whose oracle fails has no figure. Price: the numbers of
 * two machines cannot be compared, only the ratios within one run.
 */
@NullMarked
package dev.countinghouse.bench.lab;

import org.jspecify.annotations.NullMarked;
