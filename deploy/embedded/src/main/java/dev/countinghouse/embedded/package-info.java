/**
 * A real PostgreSQL and a real Kafka broker started by this process: for the standalone, the tests
 * and the benchmarks, so that all three meet the same servers as production does.
 *
 * <p>Price: the PostgreSQL binaries come as a library of some 20 MB for each platform, and its
 * users connect without a password; it listens on the loopback interface only.
 */
@NullMarked
package dev.countinghouse.embedded;

import org.jspecify.annotations.NullMarked;
