/**
 * What a policy could not do by itself: kept as an event, so that it stands in a queue like other
 * work, until somebody has seen to it and says so.
 *
 * <p>Only policies record a refusal; there is no request for it.
 */
@NullMarked
package dev.countinghouse.command.refusal;

import org.jspecify.annotations.NullMarked;
