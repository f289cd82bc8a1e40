/**
 * The event store: Axon's storage engine on PostgreSQL with dynamic consistency boundaries, and the
 * log that it keeps, for those who read it in order.
 *
 * <p>Problem: decide on any set of events, append only if none was added meanwhile, durably, from
 * several instances, at a cost that does not grow with the history.
 *
 * <p>This package shows the engine and its configuration. Inside are rooms, each knowing only those
 * below it: {@code append}, and {@code draft} beside it, then {@code read} and {@code receipts}
 * beside {@code memory}, then {@code catalog}, then {@code limits}. Outside, only the engine,
 * drafts, the log and the receipts are seen.
 *
 * <p>Choice: one lock for the whole store, and as much work as possible under each turn of it. Each
 * instance has one thread that takes what has collected while its last batch went to the disk and
 * sends it as one statement: lock, check all conditions, number and chain the events, insert. So
 * positions are dense and in commit order, tailing is {@code position > n}, and a commit is shared
 * by many commands. In a batch no condition matches another command's event; one that might waits
 * for the next, and is rejected without asking if that event went in. After a lost connection its
 * server process is ended first; only then is looked up what it had committed, once at least,
 * however long the loss took to notice. What may be committed is called undecided.
 *
 * <p>A decision's probes go to {@code event_tag}, one for each tag, book and type. Only the
 * narrowest tag of a criterion is asked; a match is settled on the event's own tags. A tag's key is
 * a hash, but ids that begin with a time and numbers of a series keep their order: a hash is
 * anywhere in an index that outgrows the server's memory. Criteria that name no indexed tag read
 * the log from the marker on: right, but only cheap for a recent marker.
 *
 * <p>Decisions that read at the same time are read for together, like appends: while one statement
 * is under way the next questions collect, and what several of them ask is looked up once. Both
 * functions pin their plans (generic, index probes in nested loops). Left to itself PostgreSQL
 * planned every read anew, which cost five times as much as reading. A function carries its version
 * in its name and is never replaced: instances of two versions run beside each other for a while.
 *
 * <p>An instance remembers what it asked lately and keeps it up to date with what it appends
 * ({@link dev.countinghouse.command.eventstore.memory.LogMemory}), and a unit of work that begins a
 * {@link dev.countinghouse.command.eventstore.memory.Speculation} is told what is queued as well.
 * So decisions about one hot thing are taken on top of each other and go into the log in one batch;
 * each falls with those that it relies on. This is safe because only an append may come of it, and
 * every append is checked against all that its decision does not know: in memory against this
 * instance's own, in the database against everybody else's. What leads to no append is decided
 * again on the log itself. An event of another instance is noticed with the next append, and ends
 * what was remembered before it: with several instances memory helps less and costs nothing in
 * rightness.
 *
 * <p>What a command is about to bring into being (an invoice, a payment, a request with a key) is
 * hardly ever there already. A speculation takes that for granted if nothing is remembered of it:
 * nothing is asked, and the append carries a probe from the beginning of the log. So such a command
 * needs one round trip, not two. A repeat is rejected, and then decided on what the log says.
 *
 * <p>What an instance can prove of its own appends need not be looked for, as long as nobody else
 * appends: such probes are not even sent, with the word up to where the proof goes. If the log ends
 * beyond, which is known under the lock, nothing is done and the batch is sent again with all of
 * them; from then on they are sent until a batch comes right after the one before it.
 *
 * <p>Price: one writer at a time, so a store's rate is that of one core and one disk; more books
 * than that go to more stores. A time is the store's, never the caller's. An index by book and
 * place is kept for auditors, and as a last guard of the chain.
 */
@NullMarked
package dev.countinghouse.command.eventstore;

import org.jspecify.annotations.NullMarked;
