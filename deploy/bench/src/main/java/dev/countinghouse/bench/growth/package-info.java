/** What becomes slower as the history becomes longer. */
@NullMarked
package dev.countinghouse.bench.growth;

import org.jspecify.annotations.NullMarked;
