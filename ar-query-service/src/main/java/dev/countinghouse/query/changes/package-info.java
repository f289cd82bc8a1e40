/** What a later state of knowledge changed of what is owed: a view over the subledger. */
@NullMarked
package dev.countinghouse.query.changes;

import org.jspecify.annotations.NullMarked;
