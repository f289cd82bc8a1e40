/**
 * What is sold and what it costs, what was charged, and the drafts and quotes that are made of it:
 * a projection of its own, for it grows with what is delivered and not with what is owed. Its views
 * are the packages {@code catalog}, {@code charges}, {@code drafts} and {@code quotes}.
 *
 * <p>A thing has a row for each of its states; on D as known at K its last one counts. A charge or
 * a draft that is over has the position of that in its own row, so that what is still open is found
 * by an index of just that, however much was billed in ten years.
 */
@NullMarked
package dev.countinghouse.query.billing;

import org.jspecify.annotations.NullMarked;
