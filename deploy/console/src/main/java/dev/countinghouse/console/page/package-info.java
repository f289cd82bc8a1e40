/**
 * What pages are made of: the frame, lists, forms, stories, amounts.
 *
 * <p>Each thing is one component, a record and a template of the same name beside it. A list is
 * described once and becomes a table, a file of comma-separated values, and a workbook, so that
 * what is exported is what was on the screen. A form is a command: it keeps what was typed, carries
 * its idempotency key, and shows a problem where it belongs.
 */
@NullMarked
package dev.countinghouse.console.page;

import org.jspecify.annotations.NullMarked;
