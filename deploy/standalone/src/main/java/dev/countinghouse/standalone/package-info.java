/**
 * Everything in one process: PostgreSQL, Kafka and both services, from one command; and the tools
 * that go with it, which load a demo or files of other people's making through the public API.
 *
 * <p>The tools know no more than any client: they speak HTTP to the services of the data directory,
 * whether those run already or are started for the duration. Price: what they can do, the public
 * API must be able to do.
 */
@NullMarked
package dev.countinghouse.standalone;

import org.jspecify.annotations.NullMarked;
