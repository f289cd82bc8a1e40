/** An account's statement over a period: a view over the subledger. */
@NullMarked
package dev.countinghouse.query.activity;

import org.jspecify.annotations.NullMarked;
