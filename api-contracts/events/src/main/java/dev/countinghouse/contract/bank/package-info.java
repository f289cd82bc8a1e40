/**
 * The bank's side: the book's accounts at banks, what banks' statements say moved on them, and what
 * of it is accounted for.
 *
 * <p>Nothing here moves the subledger. A receipt that a line shows is a payment, posted as any
 * other; the line says which. So what the bank says and what the books say stay two things that can
 * be held against each other, and a reconciliation is signed off on both.
 */
@NullMarked
package dev.countinghouse.contract.bank;

import org.jspecify.annotations.NullMarked;
