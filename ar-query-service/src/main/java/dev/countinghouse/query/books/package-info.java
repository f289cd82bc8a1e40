/**
 * Books themselves: what each is and how it works on a date, and who said so. Also the zone that
 * says what "today" is to every query of a book. It is read from the registers until it is found,
 * and kept then, for a book's opening never changes.
 */
@NullMarked
package dev.countinghouse.query.books;

import org.jspecify.annotations.NullMarked;
