/** Both services as their callers see them: HTTP in, events through Kafka, queries out. */
@NullMarked
package dev.countinghouse.bench.http;

import org.jspecify.annotations.NullMarked;
