/** Another store, fetched when the benchmark runs: nothing of it is kept in this project. */
@NullMarked
package dev.countinghouse.bench.peer;

import org.jspecify.annotations.NullMarked;
