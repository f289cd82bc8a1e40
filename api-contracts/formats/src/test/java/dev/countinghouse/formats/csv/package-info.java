@NullMarked
package dev.countinghouse.formats.csv;

import org.jspecify.annotations.NullMarked;
