/**
 * Issuing an invoice, by the same rules whether somebody writes it or a draft is released: its
 * amounts and taxes are worked out, the account's credit is looked at, and it gets its number.
 *
 * <p>Who issues brings the facts of the book, the account, the month and the invoice's id in one
 * scope ({@link dev.countinghouse.command.issuing.Issuing#subjects}). Price: each slice that issues
 * has its own memory of how far a series has come; two that number side by side find out by asking
 * the log, as two instances of the service do.
 */
@NullMarked
package dev.countinghouse.command.issuing;

import org.jspecify.annotations.NullMarked;
