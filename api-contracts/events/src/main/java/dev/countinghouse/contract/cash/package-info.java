/**
 * Cash application: which open items a payment pays, by whose rules, and why these and not others.
 * The decision stands in an event for ever; the same records are what the query service answers
 * when it is asked how a payment would be applied, and what the command takes.
 */
@NullMarked
package dev.countinghouse.contract.cash;

import org.jspecify.annotations.NullMarked;
