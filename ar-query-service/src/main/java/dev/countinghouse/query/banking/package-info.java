/**
 * What banks say and what is accounted for, as it is seen: accounts, statements, lines with what
 * could be theirs, and the reconciliation of a bank account as of any day.
 *
 * <p>Which payments came over which bank account the book does not say. So what is open in the
 * books is every payment of the account's currency since its first statement that stands against no
 * line of any bank.
 */
@NullMarked
package dev.countinghouse.query.banking;

import org.jspecify.annotations.NullMarked;
