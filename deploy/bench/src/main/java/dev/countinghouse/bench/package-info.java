/** Benchmarks of the whole, beside a peer and the limits of its database and disk. */
@NullMarked
package dev.countinghouse.bench;

import org.jspecify.annotations.NullMarked;
