/** The way to the books, and what to do first in one. */
@NullMarked
package dev.countinghouse.console.home;

import org.jspecify.annotations.NullMarked;
