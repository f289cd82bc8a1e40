/**
 * Payment plans: what is owed on some items is to be paid in parts.
 *
 * <p>An agreed plan takes its amounts off the items that it covers and puts them on its parts, each
 * an item of its own with its due date: so they are aged, late, paid and reopened like anything
 * else, on any date as known at any position. Nothing is owed more or less by it.
 *
 * <p>Monthly dates are counted from the first one, never from the one before: a plan that begins on
 * the 31st is due on a short month's last day and on the 31st again afterwards.
 *
 * <p>When a part is not paid by its due date and the days of grace, the plan is broken. If it says
 * so, what is left of all parts goes back, due as it was before, to the items that it came from: to
 * the last ones first, for what was paid settled the first ones. A plan may be cancelled at any
 * time in the same way. If a payment bounces afterwards, its part is open again, and can go back
 * too.
 */
@NullMarked
package dev.countinghouse.command.plan;

import org.jspecify.annotations.NullMarked;
