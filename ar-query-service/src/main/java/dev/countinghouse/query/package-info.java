/**
 * The query service: what a book's events add up to, for every date and every state of knowledge.
 */
@NullMarked
package dev.countinghouse.query;

import org.jspecify.annotations.NullMarked;
