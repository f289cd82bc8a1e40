@NullMarked
package dev.countinghouse.formats.mt940;

import org.jspecify.annotations.NullMarked;
