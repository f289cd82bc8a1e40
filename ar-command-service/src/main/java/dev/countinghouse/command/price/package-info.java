/**
 * Prices: set from a date on and ended, never changed; and the customer groups whose lists accounts
 * have.
 */
@NullMarked
package dev.countinghouse.command.price;

import org.jspecify.annotations.NullMarked;
