/** Benchmarks of the whole, beside its peers and the limits of its database and disk. */
@NullMarked
package dev.countinghouse.bench;

import org.jspecify.annotations.NullMarked;
