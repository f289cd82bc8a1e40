/** Who works on what waits in a queue, and when they come back to it. */
@NullMarked
package dev.countinghouse.contract.work;

import org.jspecify.annotations.NullMarked;
