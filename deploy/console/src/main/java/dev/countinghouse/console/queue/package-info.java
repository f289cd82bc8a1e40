/** The queues that people work from, and who works on what in them. */
@NullMarked
package dev.countinghouse.console.queue;

import org.jspecify.annotations.NullMarked;
