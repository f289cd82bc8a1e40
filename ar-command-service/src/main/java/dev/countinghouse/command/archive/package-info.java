/**
 * Every file that comes in or goes out, kept by its content.
 *
 * <p>Choice: a file's name here is the SHA-256 of what is in it. The same content is there once,
 * whatever it was called; an event that names it names these bytes and no others; and who reads it
 * back finds out if a byte has changed.
 *
 * <p>Choice: what is kept is enciphered with AES-256-GCM under a key that the database does not
 * have ({@code countinghouse.archive.key}), bound to its book and its name: a copy of the database,
 * or of the folder, tells nothing, and no file can be put in the place of another.
 *
 * <p>Where it lies is a {@link dev.countinghouse.command.archive.Shelf}: a table beside the log, so
 * that a backup of the one has the other, or a folder for those who have many files.
 *
 * <p>Price: a file is in memory as a whole while it is kept or read, so its size has a limit at the
 * edge; and without the key its content is lost, so the key is to be kept apart, as well as the
 * backups are.
 */
@NullMarked
package dev.countinghouse.command.archive;

import org.jspecify.annotations.NullMarked;
