/** Deposits at the console: entered by keys, with what is missing always in sight. */
@NullMarked
package dev.countinghouse.console.deposit;

import org.jspecify.annotations.NullMarked;
