/** Accounts of customers, patients and payers: open, change terms, close. */
@NullMarked
package dev.countinghouse.command.account;

import org.jspecify.annotations.NullMarked;
