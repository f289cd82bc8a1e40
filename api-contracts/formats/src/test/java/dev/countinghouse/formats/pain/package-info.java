@NullMarked
package dev.countinghouse.formats.pain;

import org.jspecify.annotations.NullMarked;
