/**
 * What an office tells its managers when a month has ended: what is owed and how old it is, how it
 * came to that, how fast customers pay, who owes most, what is disputed, and whether all of it
 * ties. Every figure comes from the views that have pages of their own.
 */
@NullMarked
package dev.countinghouse.query.monthend;

import org.jspecify.annotations.NullMarked;
