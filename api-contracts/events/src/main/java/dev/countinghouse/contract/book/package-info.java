/**
 * Books themselves: opened, and their settings. A setting is an event of its own, with the date
 * from which it counts, so that each decision and report can be repeated.
 */
@NullMarked
package dev.countinghouse.contract.book;

import org.jspecify.annotations.NullMarked;
