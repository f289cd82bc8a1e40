/**
 * Quotes: what something would cost until a day. One that is accepted becomes a draft, at the
 * prices that were quoted and with the taxes of the day on which it is accepted; one whose day has
 * passed does not.
 */
@NullMarked
package dev.countinghouse.command.quote;

import org.jspecify.annotations.NullMarked;
