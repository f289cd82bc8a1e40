@NullMarked
package dev.countinghouse.formats.nacha;

import org.jspecify.annotations.NullMarked;
