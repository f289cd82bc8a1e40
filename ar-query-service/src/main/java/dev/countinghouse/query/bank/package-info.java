/**
 * The tables of banks: accounts, statements, their lines, what those are matched with, sign-offs;
 * and the payments of the book, which they are held against.
 */
@NullMarked
package dev.countinghouse.query.bank;

import org.jspecify.annotations.NullMarked;
