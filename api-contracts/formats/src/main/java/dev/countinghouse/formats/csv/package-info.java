/**
 * Tables as text: any delimiter, charset and number of lines above the header, quoted fields with
 * line breaks. Any text whose lines have columns is one; this is asked last.
 */
@NullMarked
package dev.countinghouse.formats.csv;

import org.jspecify.annotations.NullMarked;
