/**
 * What the services say to each other and to the world: events, ids, money, and their JSON.
 *
 * <p>Choice: plain records without a framework, so that an auditor's tool or a consumer in another
 * company can read the log with the JDK and Jackson alone. Events carry movements, never resulting
 * balances; everything an event concerns is named by {@link
 * dev.countinghouse.contract.ArEvent#concerns()}, and those names are its tags in the store.
 *
 * <p>Evolution: fields are added with a default (a nullable component), never renamed or re-used; a
 * new meaning is a new event. Golden files in the tests pin every name and every JSON ever written.
 *
 * <p>One package a business area, with its ids and events; what they share is here. Events and
 * kinds of ids are found, not listed: a new area touches nothing central. Price: a {@code switch}
 * over all events cannot be exhaustive, so what must know every money event is tested against the
 * catalogue.
 */
@NullMarked
package dev.countinghouse.contract;

import org.jspecify.annotations.NullMarked;
