/**
 * Accounts: the list, the inquiry that is open during every call, and what can be done with one.
 */
@NullMarked
package dev.countinghouse.console.account;

import org.jspecify.annotations.NullMarked;
