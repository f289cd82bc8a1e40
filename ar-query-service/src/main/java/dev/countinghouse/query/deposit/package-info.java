/**
 * The tables of deposits: what each is to come to, its batches, what is in them, and how it ended.
 */
@NullMarked
package dev.countinghouse.query.deposit;

import org.jspecify.annotations.NullMarked;
