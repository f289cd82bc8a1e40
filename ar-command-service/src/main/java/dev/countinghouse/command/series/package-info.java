/**
 * Numbers without a gap: for invoices, and for whatever else the law or the customer wants counted.
 *
 * <p>Problem: no number twice, none left out, also over restarts, several instances and commands
 * that come to nothing, and without a counter that every command waits for.
 *
 * <p>Choice: the log is the counter. A number is taken by asking which exist, and each question is
 * a part of the append's condition. A number relies on the one before it, and is given while that
 * one is still on its way to the disk ({@link dev.countinghouse.command.series.Handover}).
 *
 * <p>Numbers given by hand, which bring old documents into the books, may have the very form of a
 * series and run ahead of it. They are not refused: a firm's old numbers look like its new ones.
 * But they say nothing about where the series is; so an event says whether a series gave its
 * number, and the search for the end goes by these alone. What was given by hand is passed over
 * when the series gets there.
 */
@NullMarked
package dev.countinghouse.command.series;

import org.jspecify.annotations.NullMarked;
