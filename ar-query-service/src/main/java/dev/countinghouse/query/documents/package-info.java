/** What lists of documents of every kind have in common. */
@NullMarked
package dev.countinghouse.query.documents;

import org.jspecify.annotations.NullMarked;
