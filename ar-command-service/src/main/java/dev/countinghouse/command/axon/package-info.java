/**
 * The only wiring that knows Axon's configuration: commands to handlers, events to names and tags,
 * conflicts to retries, requests to receipts.
 *
 * <p>Choice: Axon Framework 5 without its Spring integration and without a transaction manager; the
 * append is the transaction. Payloads stay records from command to codec, so no converter runs.
 *
 * <p>Idempotency: a request with a key reads the events of that key inside its own unit of work, so
 * that a twin that commits first makes this one conflict, retry, and find the twin's event. The
 * first attempt takes the key for new; only its append, or a memory of the key, says otherwise. A
 * request that finds everything true leads to no event, for the log holds decisions only; its
 * receipt is kept in a table beside the log. The append refuses a key that is kept there, and a key
 * of an event is not kept: so a first attempt looks for events only, and the table costs something
 * only where it matters.
 */
@NullMarked
package dev.countinghouse.command.axon;

import org.jspecify.annotations.NullMarked;
