/**
 * Cash application: what a payment pays by a book's rules, remittance advices, and what waits for a
 * person: a view over registers and subledger. Nothing is applied here; the answer is what the
 * command takes.
 */
@NullMarked
package dev.countinghouse.query.cash;

import org.jspecify.annotations.NullMarked;
