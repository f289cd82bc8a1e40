/** Documents on their way to customers: views over the projection {@code paper}. */
@NullMarked
package dev.countinghouse.query.deliveries;

import org.jspecify.annotations.NullMarked;
