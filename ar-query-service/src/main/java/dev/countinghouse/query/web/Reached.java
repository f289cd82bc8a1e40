package dev.countinghouse.query.web;

/**
 * How far a projection has come with a book.
 *
 * @param partition of the topic, where the book's events are
 * @param position of the book's last event folded, 0 if there is none
 */
public record Reached(int partition, long position) {}
