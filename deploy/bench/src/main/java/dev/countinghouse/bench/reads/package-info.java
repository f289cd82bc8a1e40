/**
 * The read side: how fast a history is read and folded again, and how fast a large book answers.
 *
 * <p>Choice: the book's events are appended to a log, and the services make of them what they make
 * of any. They are of one seed and come day by day, as a company's would. Price: a book of a
 * million open items takes some minutes to make.
 */
@NullMarked
package dev.countinghouse.bench.reads;

import org.jspecify.annotations.NullMarked;
