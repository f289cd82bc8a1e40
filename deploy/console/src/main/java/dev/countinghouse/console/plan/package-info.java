/** Payment plans: agreed for what is chosen, followed by their parts, ended. */
@NullMarked
package dev.countinghouse.console.plan;

import org.jspecify.annotations.NullMarked;
