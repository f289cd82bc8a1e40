/**
 * What each book holds now, as metrics for dashboards: a look, refreshed once a minute. The figures
 * to rely on are those of the reports, as of a date and as known at a position.
 *
 * <p>Price: a metric is a floating-point number, and its time is when somebody asked.
 */
@NullMarked
package dev.countinghouse.query.figures;

import org.jspecify.annotations.NullMarked;
