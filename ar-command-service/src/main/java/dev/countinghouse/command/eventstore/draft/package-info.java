/**
 * A log that goes on from the store's and is thrown away: a whole file is decided on it, line after
 * line, and nothing is recorded. It is what a dry run of many commands needs that build on each
 * other, where the dry run of one decides on the store's log alone.
 */
@NullMarked
package dev.countinghouse.command.eventstore.draft;

import org.jspecify.annotations.NullMarked;
