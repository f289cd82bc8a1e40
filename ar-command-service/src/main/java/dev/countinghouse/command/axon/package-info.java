/**
 * The only wiring that knows Axon's configuration: commands to handlers, events to names and tags,
 * conflicts to retries, requests to receipts.
 *
 * <p>Choice: Axon Framework 5 without its Spring integration and without a transaction manager; the
 * append is the transaction. Payloads stay records from command to codec, so no converter runs.
 *
 * <p>Idempotency: a request with a key reads the events of that key inside its own unit of work, so
 * that a twin that commits first makes this one conflict, retry, and find the twin's event.
 */
@NullMarked
package dev.countinghouse.command.axon;

import org.jspecify.annotations.NullMarked;
