/**
 * Keeps the log elsewhere, and brings it back on an empty machine.
 *
 * <p>A backup is what the log's tables hold at one moment, each as a file of PostgreSQL's own text
 * format, and a manifest with the digest of each file and the head of each book's chain. It is
 * taken by one read-only transaction while everything runs, from any PostgreSQL, with no tool of
 * PostgreSQL's. A restore takes nothing on trust: it compares the digests before it begins, and
 * follows each chain to the noted head before it says that it is done.
 *
 * <p>Keys are never in it: whoever has a backup and no key can read no token and forge none. The
 * topic and the projections are not in it either, since both are made again from the log.
 *
 * <p>Price: a restore writes the tables anew, which takes longer than to copy a server's files. For
 * a log of many millions of events, base backups and an archive of the write-ahead log are better.
 */
@NullMarked
package dev.countinghouse.standalone.backup;

import org.jspecify.annotations.NullMarked;
