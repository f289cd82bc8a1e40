/**
 * How a credit item is applied to debit items, by the same rules whatever it is: a payment when it
 * is posted or later, or a credit that stands on an account.
 *
 * <p>A debit item is an invoice, or an adjustment that raised what is owed on the account: a debit
 * memo, a fee, interest; or a part of a payment plan. It may be of another account if the credit
 * item's account pays for that one on the day: then it must be said whose it is, so that a mistyped
 * id never pays what a stranger owes. Nothing is taken off an item that has not as much open on
 * every day from then on, and nothing taken from a credit item that it has not left on every such
 * day.
 *
 * <p>An early-payment discount is earned by money that arrived by the offer's last day, whenever it
 * is applied, or within the days of grace after it. A part payment earns its part of it: all that
 * was settled with a discount carries the offer in proportion to the total, rounded once, so that
 * many small payments earn no more than one large one. A credit earns none: nobody paid.
 */
@NullMarked
package dev.countinghouse.command.applying;

import org.jspecify.annotations.NullMarked;
