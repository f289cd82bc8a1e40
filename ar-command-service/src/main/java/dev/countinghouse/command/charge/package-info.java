/**
 * Charges: what was delivered or done and is to be billed, once or again and again.
 *
 * <p>A charge moves no money. It is priced when it is entered, by what counts on its day, and the
 * price is kept with it: a price that is set later changes nothing that has one. Without a price it
 * waits, and is priced when one is set ({@link dev.countinghouse.command.charge.ChargePricing}).
 *
 * <p>Until a draft has it, it can be corrected, which prices it anew, or cancelled. Goods that come
 * back are a charge below zero that names the charge they return. It is priced at what that was,
 * and no more comes back than was charged, in quantity and in money: who returns reads the other
 * returns.
 *
 * <p>A recurring charge makes its charges when they are drafted, with ids derived from its own, so
 * that none is made twice. Their dates are counted from the first one.
 */
@NullMarked
package dev.countinghouse.command.charge;

import org.jspecify.annotations.NullMarked;
