/** From the topic into the projections' tables. */
@NullMarked
package dev.countinghouse.query.feed;

import org.jspecify.annotations.NullMarked;
