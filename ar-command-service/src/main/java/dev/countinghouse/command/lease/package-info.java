/**
 * What one instance does for all of them: the right to do it, held by one session of the database
 * at a time, and how long to wait after a failure.
 *
 * <p>Choice: a session lock of PostgreSQL rather than a row with a time: a lock ends with its
 * session, no clock decides, and who was paused too long finds its session, and with it the lock,
 * gone. What must not be written without the right is written on that very session.
 */
@NullMarked
package dev.countinghouse.command.lease;

import org.jspecify.annotations.NullMarked;
