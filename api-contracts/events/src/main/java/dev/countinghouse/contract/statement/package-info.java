/**
 * Statements: what an account owes, told to it. One is an event; what it says is read from the
 * books as they were known when it was recorded, so that it says the same for ever.
 */
@NullMarked
package dev.countinghouse.contract.statement;

import org.jspecify.annotations.NullMarked;
