/**
 * Cash application: decisions about which open items a payment pays, the rules that they are made
 * by, and what payers write.
 *
 * <p>Which items those are is found out where everything that is open can be read: by the query
 * service, or by a person. What comes here is the decision, with what else could have been done and
 * why it was not, and it is recorded as it is. Whether the money can go there is decided here, on
 * the facts, by the same rules as any allocation: a decision that was made on an older state is
 * refused and made again, and never half done. So nothing is trusted but the reasons.
 *
 * <p>A decision that applies nothing is recorded, too: the payment waits for a person with it. One
 * about the same payment takes its place.
 *
 * <p>What a payer pays short is written off, disputed or left open in the same append. Those
 * adjustments and disputes have ids that are derived from the payment and the allocation, which
 * there is once: so they need not be looked for.
 *
 * <p>An advice joins its payment when it says which that is, when somebody says so, or when a
 * decision was made with it. It joins one.
 */
@NullMarked
package dev.countinghouse.command.cash;

import org.jspecify.annotations.NullMarked;
