@NullMarked
package dev.countinghouse.formats;

import org.jspecify.annotations.NullMarked;
