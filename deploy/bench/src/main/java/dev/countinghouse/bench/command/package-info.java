/** Decisions as the command service takes them, without HTTP in front, beside Axon 4. */
@NullMarked
package dev.countinghouse.bench.command;

import org.jspecify.annotations.NullMarked;
