/** What banks ask about payments, take of them and give back. */
@NullMarked
package dev.countinghouse.console.chargeback;

import org.jspecify.annotations.NullMarked;
