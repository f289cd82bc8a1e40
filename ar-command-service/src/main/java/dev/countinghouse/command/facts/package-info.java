/**
 * What is known of the things that several areas decide about: accounts, invoices, payments,
 * adjustments, periods. Each is a fold of its events, made a {@link
 * dev.countinghouse.command.decision.Subject} by its {@code about}; what only one area looks at is
 * in that area's package.
 *
 * <p>What an item has open is folded from movements, not from kinds of events, so that whatever
 * comes to move it is counted here without being named here.
 */
@NullMarked
package dev.countinghouse.command.facts;

import org.jspecify.annotations.NullMarked;
