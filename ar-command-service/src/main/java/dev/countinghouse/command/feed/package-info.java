/**
 * Publishes the log to Kafka: every event, in order, at least once.
 *
 * <p>Choice: one relay a store is active. It holds a session lock of PostgreSQL and keeps the
 * position on that very session, so that whoever lost the lock cannot move the position either: a
 * paused holder that wakes up late finds its session gone. What it still sends are repeats.
 *
 * <p>The position moves after Kafka's acknowledgement, so a crash repeats records and never loses
 * one. Readers drop what they know by its book position. Any relay sends from the position on
 * without leaving anything out; so the first appearance of each event is in order, whoever sends.
 *
 * <p>The producer never gives a record up while others pass: it has one request under way, retries
 * it for as long as it takes, and on any final failure stops before what follows is sent. An event
 * that Kafka refuses stops the feed, loudly; commands go on. None is too large for the topic as it
 * is made here: the store refuses what is larger ({@link
 * dev.countinghouse.contract.FeedHeaders#MAX_EVENT_BYTES}). If somebody else made the topic, with a
 * lower limit, the log warns at the start, and the feed's health names the event that waits and the
 * setting.
 *
 * <p>A topic is known by its id. A new one, made here or by somebody else, begins with event 1.
 *
 * <p>Price: one connection of the pool is kept for the lock.
 */
@NullMarked
package dev.countinghouse.command.feed;

import org.jspecify.annotations.NullMarked;
