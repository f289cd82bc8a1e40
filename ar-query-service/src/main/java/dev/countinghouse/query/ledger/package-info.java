/** The general ledger over HTTP: a view over the journal. */
@NullMarked
package dev.countinghouse.query.ledger;

import org.jspecify.annotations.NullMarked;
