/**
 * What an auditor asks of the log: its events, whether the chain holds, and why a balance is what
 * it is.
 *
 * <p>Choice: verifying and replaying take events one by one from any iterator and know neither
 * database nor framework, so that the same code works on a live store and, offline, on an exported
 * file. Replaying is written afresh from the events and shares nothing with decisions or
 * projections: it is what they are checked against.
 *
 * <p>An exported line holds payload and metadata as JSON, not as quoted bytes, so that it can be
 * read with common tools. Whatever is stored that such a line could not give back byte for byte
 * goes out as a string instead, and so cannot verify.
 *
 * <p>Price: what a chain can show ends at its head. Somebody who rewrites the whole chain and its
 * head is found by comparing with a head noted earlier, here or in the feed's records.
 */
@NullMarked
package dev.countinghouse.command.audit;

import org.jspecify.annotations.NullMarked;
