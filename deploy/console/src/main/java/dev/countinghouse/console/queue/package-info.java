/** The queues that people work from: what is late, and money that is not applied. */
@NullMarked
package dev.countinghouse.console.queue;

import org.jspecify.annotations.NullMarked;
