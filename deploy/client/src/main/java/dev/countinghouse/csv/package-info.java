/** Receivables in CSV files of other people's making, told by a mapping what their columns mean. */
@NullMarked
package dev.countinghouse.csv;

import org.jspecify.annotations.NullMarked;
