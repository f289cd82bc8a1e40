/**
 * The launcher: PostgreSQL, Kafka and both services in one process, from one command.
 *
 * <p>It shows the tools of the command line as its subcommands, and starts everything for one that
 * finds nothing running.
 */
@NullMarked
package dev.countinghouse.standalone;

import org.jspecify.annotations.NullMarked;
