@NullMarked
package dev.countinghouse.formats.lockbox;

import org.jspecify.annotations.NullMarked;
