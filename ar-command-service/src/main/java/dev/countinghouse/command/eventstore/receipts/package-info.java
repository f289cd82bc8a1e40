/** The receipts of requests that led to no event, kept beside the log. */
@NullMarked
package dev.countinghouse.command.eventstore.receipts;

import org.jspecify.annotations.NullMarked;
