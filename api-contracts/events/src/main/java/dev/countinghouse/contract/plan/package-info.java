/**
 * Payment plans: what is owed is to be paid in parts. While a plan goes on, what it covers stands
 * on its parts, each with a due date of its own; what is not paid of it goes back when it ends.
 */
@NullMarked
package dev.countinghouse.contract.plan;

import org.jspecify.annotations.NullMarked;
