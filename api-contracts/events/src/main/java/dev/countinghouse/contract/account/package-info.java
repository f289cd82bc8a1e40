/** Accounts of customers, patients and payers: opened, given other terms, closed. */
@NullMarked
package dev.countinghouse.contract.account;

import org.jspecify.annotations.NullMarked;
