/** The books as a whole: aging, trial balance, journal, roll-forward, reconciliations. */
@NullMarked
package dev.countinghouse.console.ledger;

import org.jspecify.annotations.NullMarked;
