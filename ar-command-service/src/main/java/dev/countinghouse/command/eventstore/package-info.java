/**
 * The event store: Axon's storage engine on PostgreSQL with dynamic consistency boundaries, and the
 * log that it keeps, for those who read it in order.
 */
@NullMarked
package dev.countinghouse.command.eventstore;

import org.jspecify.annotations.NullMarked;
