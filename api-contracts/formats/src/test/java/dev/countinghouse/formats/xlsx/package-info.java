@NullMarked
package dev.countinghouse.formats.xlsx;

import org.jspecify.annotations.NullMarked;
