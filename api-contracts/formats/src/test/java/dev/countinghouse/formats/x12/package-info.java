@NullMarked
package dev.countinghouse.formats.x12;

import org.jspecify.annotations.NullMarked;
