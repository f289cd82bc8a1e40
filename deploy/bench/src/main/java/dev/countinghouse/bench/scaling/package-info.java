/**
 * What a load takes, and what it costs a month: the arithmetic of {@code deploy/SCALING.md}.
 *
 * <p>Choice: every figure that goes in stands in one of two tables beside this package, with its
 * source: {@code costs.tsv} is measured, {@code assumptions.tsv} is decided. The document's tables
 * are printed by the program, and a test holds them to it.
 *
 * <p>Choice: a limit says how many stores a load would fill on its account. The largest of these
 * numbers decides, and its limit is the one that is met first. A book lives whole in one store, so
 * the largest book must fit by each limit alone, and stores cannot be filled to the brim.
 *
 * <p>Price: a straight line. Batches grow with the load, which makes an event cheaper, and caches
 * become too small, which makes it dearer; neither is in the model.
 */
@NullMarked
package dev.countinghouse.bench.scaling;

import org.jspecify.annotations.NullMarked;
