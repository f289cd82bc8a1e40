/**
 * Workbooks of Office Open XML: a zip whose sheets are read as a stream. What it inflates to is
 * bounded, so that a small file cannot keep us busy.
 */
@NullMarked
package dev.countinghouse.formats.xlsx;

import org.jspecify.annotations.NullMarked;
