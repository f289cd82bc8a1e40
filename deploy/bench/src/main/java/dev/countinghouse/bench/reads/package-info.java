/**
 * The read side: how fast the projections fold a history, and how fast a large book answers.
 *
 * <p>Choice: the book is made by folding events as the service does, so that what is asked has been
 * folded, and the making is itself a measurement. Its events are of one seed and come day by day,
 * as a company's would. Price: a book of a million open items takes some minutes to make.
 */
@NullMarked
package dev.countinghouse.bench.reads;

import org.jspecify.annotations.NullMarked;
