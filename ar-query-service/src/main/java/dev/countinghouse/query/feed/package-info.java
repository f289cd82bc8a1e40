/**
 * From the topic into the projections' tables, each event once.
 *
 * <p>Problem: Kafka delivers at least once, to whoever holds a partition at the moment. A row must
 * count once, whatever is restarted, delivered again, or held twice for a while.
 *
 * <p>Choice: the offset is a row of the projection's own schema, changed in the transaction that
 * changes its tables; nothing is committed to Kafka, whose consumer group only deals out the
 * partitions. A batch begins by locking the offset rows it has taken and comparing them with what
 * it expects: a late twin is fenced there. Each book's positions are dense, so a duplicate is seen
 * and dropped, and a gap is seen and stops the projection. A topic made anew has another id, and is
 * read from its start. A plain consumer loop of one thread a projection is used, because a listener
 * container adds commits, retries and error handlers, all of which would have to be switched off
 * again.
 *
 * <p>Choice: what cannot be read or folded is never skipped. What comes before it is folded, the
 * projection stops, and an alarm names the record; taking the alarm away, or a restart, has it
 * tried again.
 *
 * <p>Choice: a rebuild folds from the first event into a schema beside the one that serves. Then
 * the serving tables stand still for the last few events, and one transaction renames. Readers take
 * a lock before their snapshot, so they see either tables whole.
 *
 * <p>Choice: a batch's statements go to the database together and are answered together, few new
 * rows among them and many by COPY, so that a batch costs some four round trips however many tables
 * it touches: it is small batches that a reader of his own write waits for. Each fold has a
 * connection of its own with the schema as its search path: the driver forgets what it has prepared
 * when that path changes.
 *
 * <p>Choice: a rebuild fills its tables first, by COPY and without what can be told from other
 * rows: current sums and most indexes are made when they are nearly full, by one pass each. The
 * topic is read and decoded in a thread of its own, and no batch waits for the disk: the swap's
 * commit does.
 *
 * <p>Choice: who waits for a position is told by the fold of the same instance, from memory, and
 * asks the database only now and then, for what others fold.
 *
 * <p>Price: one bad record keeps all books of its projection waiting; a rebuild takes the space of
 * a second copy.
 */
@NullMarked
package dev.countinghouse.query.feed;

import org.jspecify.annotations.NullMarked;
