/** Reports for the office: tables in the book's own look, for any number of figures. */
@NullMarked
package dev.countinghouse.documents.report;

import org.jspecify.annotations.NullMarked;
