/** Prices by date: for everybody, for a group of customers, for one account. */
@NullMarked
package dev.countinghouse.contract.price;

import org.jspecify.annotations.NullMarked;
