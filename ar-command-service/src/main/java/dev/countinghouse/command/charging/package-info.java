/**
 * What something costs and how it is taxed, for whoever charges, drafts or quotes it.
 *
 * <p>Which of several prices counts is the same for everybody who asks: a special one before a
 * contract's, that before a group's list, that before everybody's. Of two of a kind, an account's
 * own comes before its group's, and that before everybody's; then the one that began last; then the
 * first by id. How it was found is told in steps and kept with the charge, so that somebody can
 * explain it who does not know the rule. Nothing is ever priced at zero because nobody said what it
 * costs: it waits.
 *
 * <p>Tiers are by the quantity of one charge, all of which costs what its tier says; a price below
 * whose lowest tier the quantity is does not count. A discount is taken off the unit price and
 * rounded to six decimals; where the minimum is more, the line is one times the minimum.
 *
 * <p>Taxes are those of the item by the day of the charge, not of the invoice; a certificate of the
 * account's makes the rate zero and says why.
 */
@NullMarked
package dev.countinghouse.command.charging;

import org.jspecify.annotations.NullMarked;
