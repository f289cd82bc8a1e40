@NullMarked
package dev.countinghouse.formats.x9;

import org.jspecify.annotations.NullMarked;
