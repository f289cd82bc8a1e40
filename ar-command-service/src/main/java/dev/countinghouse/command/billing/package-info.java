/**
 * Billing: from charges to invoices.
 *
 * <p>A draft is an invoice as it would be, made of one account's charges. It is looked at, held,
 * corrected, discarded, or released: only then it is an invoice, with the next number of a gapless
 * series, and something is owed. Both are recorded in one append.
 *
 * <p>A charge is billed once. A draft names its charges, and who makes one reads each of them: of
 * two drafts that want the same charge, one is refused. What a draft gives back is free again.
 *
 * <p>A billing run is a command for a date. It has no decision that reads a whole book: the policy
 * ({@link dev.countinghouse.command.billing.BillingRuns}) lists the accounts that have something to
 * bill, some hundreds an event, and then drafts one account after the other, with ids that are
 * derived from the run. So a run that is broken off goes on, and one that is ordered again finds
 * nothing left to bill. Which charges those are is found where all can be read, by the query
 * service; whether they can be billed is decided here, on the facts. Price: an account with more
 * lines than a draft may have gets the rest by the next run.
 *
 * <p>Recurring charges are made in the same decision that drafts them. One without a price is made,
 * too, and waits with the others.
 */
@NullMarked
package dev.countinghouse.command.billing;

import org.jspecify.annotations.NullMarked;
