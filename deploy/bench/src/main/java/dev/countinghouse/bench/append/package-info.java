/** Appends to the store itself, beside the raw limit of its database and disk. */
@NullMarked
package dev.countinghouse.bench.append;

import org.jspecify.annotations.NullMarked;
