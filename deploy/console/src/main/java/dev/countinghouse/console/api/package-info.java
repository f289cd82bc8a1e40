/**
 * The services as the console sees them: their answers as records, their refusals as {@link
 * dev.countinghouse.console.api.Refused}, their absence as {@link
 * dev.countinghouse.console.api.Away}.
 *
 * <p>Only what is shown is read; what the services add later is ignored. Every request has a
 * deadline, so that a page is answered whatever happens behind it.
 */
@NullMarked
package dev.countinghouse.console.api;

import org.jspecify.annotations.NullMarked;
