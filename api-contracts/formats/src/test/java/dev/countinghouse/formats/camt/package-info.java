@NullMarked
package dev.countinghouse.formats.camt;

import org.jspecify.annotations.NullMarked;
