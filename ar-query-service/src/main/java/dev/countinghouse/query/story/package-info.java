/** What happened to one item, event by event: a view over history and subledger. */
@NullMarked
package dev.countinghouse.query.story;

import org.jspecify.annotations.NullMarked;
