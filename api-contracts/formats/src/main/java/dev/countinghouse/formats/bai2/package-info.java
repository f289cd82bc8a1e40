/**
 * BAI2 cash management files.
 *
 * <p>A record goes on in 88 records field by field: a group of four may break anywhere, also
 * between a type code and its amount. How many fields an amount has depends on its funds type. In
 * the text of a 16 record everything is text, commas and slashes too; only a slash at its start
 * says that there is none. Amounts are in the currency's minor unit.
 */
@NullMarked
package dev.countinghouse.formats.bai2;

import org.jspecify.annotations.NullMarked;
