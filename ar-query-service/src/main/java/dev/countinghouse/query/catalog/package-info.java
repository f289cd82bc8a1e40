/**
 * What is sold, what it costs and how it is taxed, on any day: views over the projection {@code
 * billing}.
 */
@NullMarked
package dev.countinghouse.query.catalog;

import org.jspecify.annotations.NullMarked;
